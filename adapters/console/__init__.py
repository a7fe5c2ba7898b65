"""The console: a rehearsal room where one process plays many people, and the clock can be set.
A real adapter, so what works here works elsewhere. No domain rules; nothing here reads what people say."""
