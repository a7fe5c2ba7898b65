"""Methods for working on something together, as data: one YAML file each, with its roles, steps, times and words.
`model.py` says what a file may hold, `loading.py` reads them; an installation adds its own without code."""
