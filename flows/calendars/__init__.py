"""School holidays as data: a file for each school year, checked as it is read.
Every date in a file was found in the source that the file names; what no file tells is not known, and is said."""
