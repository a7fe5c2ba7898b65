"""The platforms (Slack, Matrix, the console): their events become ours, our effects take their best form.
No domain rules and no SQL here, and no platform's type leaves this folder."""
