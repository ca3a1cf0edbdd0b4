"""Reads every cell of a folder's workbooks with openpyxl, and prints the processor time and memory it took."""
import glob
import json
import os
import resource
import sys
import time
import warnings

import openpyxl

warnings.simplefilter("ignore")
files = sorted(glob.glob(os.path.join(sys.argv[1], "*.xlsx")))
before = time.process_time()
for name in files:
    book = openpyxl.load_workbook(name)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass
print(json.dumps({"seconds": time.process_time() - before, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
