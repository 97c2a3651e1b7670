// cpd-bench --data FOLDER WORKLOAD…: one JSON object a line for each measurement.
print("Usage: cpd-bench --data FOLDER [A] [C]")
