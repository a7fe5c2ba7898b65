"""What was confided goes no further: whatever people do, in histories that chance makes up and in whole seasons."""
