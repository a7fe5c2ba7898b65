"""Methods for working on a case together, as data: one YAML file each, with its roles, steps and times.
`loading.py` reads them; what is said at each step is in the catalogue, under ``method-ID-STEP``."""
