"""last-year/: a return of 2024-25 by XlsxWriter, and by openpyxl what may be chosen as the return of the year before, right and wrong.
Run: /usr/bin/python3 last_year.py"""
import os
from datetime import date, datetime

import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Font

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "last-year")
SUPPLIER = "Harper and Lowe Roofing Ltd"
HEADINGS = ["Contract ref", "Contract title", "Client", "Start date", "End date", "Spend in the year (£)", "Target credits", "Credits delivered",
            "Reason for shortfall", "Can it be put right?", "How will it be put right?", "By when?", "Raised with Fusion21?"]
SAVED = datetime(2025, 4, 7, 9, 30)

# Reference, title, client, start, end, spend, credits delivered, reason, can it be put right, how, by when.
NOW = [
    ("F21-1001", "Roof renewal", "Anytown Homes", date(2022, 4, 1), date(2026, 3, 31), 200_000),
    ("F21-1002", "Kitchens, phase 2", "Castle Green Living", date(2022, 4, 1), date(2025, 9, 30), 405_000),
    ("F21-1003", "Void repairs", "Anytown Homes", date(2023, 4, 1), date(2026, 3, 31), 300_000),
    ("F21-1004", "Fire doors", "Castle Green Living", date(2024, 4, 1), date(2026, 3, 31), 120_000),
    ("F21-1005", "Lift replacement", "Holm Lacy NHS Trust", date(2024, 4, 1), date(2027, 3, 31), 150_000),
    ("F21-1006", "Window replacement", "Mersey Edge Council", date(2023, 4, 1), date(2026, 3, 31), 500_000),
]
BEFORE = [
    ("F21-1001", "Roof renewal", "Anytown Homes", date(2022, 4, 1), date(2026, 3, 31), 162_000, 12, "Two apprentices left before it counted", "Yes", "Two placements in May", date(2024, 6, 30)),
    ("F21-1002", "Kitchens, phase 2", "Castle Green Living", date(2022, 4, 1), date(2025, 9, 30), 405_000, 40.5),
    ("H-77", "Void repairs", "Anytown Homes Limited", date(2023, 4, 1), date(2026, 3, 31), 300_000, 27.5, "Works started late", "Yes", "A work placement", date(2025, 6, 30)),
    ("H-78", "Fire doors", "Castle Green Living", date(2021, 4, 1), date(2024, 3, 31), 110_000, 11),
    ("F21-1006", "Window replacement", "Mersey Edge Council", date(2023, 4, 1), date(2026, 3, 31), 120_000, 3, "No school took part", "No", "The client agreed to leave it at that"),
    ("F21-0990", "Boiler servicing", "Mersey Edge Council", date(2022, 4, 1), date(2024, 12, 31), 100_000, 8, "Outside events", "Yes", "A repair café", date(2024, 12, 31)),
]


def row_of(contract):
    reference, title, client, start, end, spend, *answer = contract
    return [reference, title, client, start, end, spend, round(spend / 10_000, 2), *answer]


def this_year():
    book = xlsxwriter.Workbook(os.path.join(FOLDER, "this-year.xlsx"))
    book.set_properties({"created": SAVED})
    sheet = book.add_worksheet("Return 2024-25")
    bold, day, money = book.add_format({"bold": True}), book.add_format({"num_format": "d mmm yyyy"}), book.add_format({"num_format": "£#,##0"})
    sheet.write(0, 0, "Social value return", bold)
    for at, (name, value) in enumerate([("Supplier", SUPPLIER), ("Year", "1 April 2024 to 31 March 2025"), ("Return by", "30 May 2025")], 1):
        sheet.write(at, 0, name)
        sheet.write(at, 1, value)
    sheet.write_row(5, 0, HEADINGS, bold)
    for at, contract in enumerate(NOW, 6):
        for column, value in enumerate(row_of(contract)):
            sheet.write(at, column, value, day if isinstance(value, date) else money if column == 5 else None)
    sheet.set_column(0, 12, 18)
    book.close()


def before(name, supplier=SUPPLIER, year="1 April 2023 to 31 March 2024", contracts=BEFORE):
    book = Workbook()
    book.properties.created = book.properties.modified = SAVED
    sheet = book.active
    sheet.title = "Return"
    sheet.append(["Social value return"])
    sheet.append(["Supplier", supplier])
    sheet.append(["Year", year] if year else [])
    sheet.append([])
    sheet.append(HEADINGS)
    for contract in contracts:
        sheet.append(row_of(contract))
    for cell in sheet[5]:
        cell.font = Font(bold=True)
    for cells in sheet.iter_rows(min_row=6):
        for cell in cells:
            if isinstance(cell.value, date):
                cell.number_format = "d mmm yyyy"
    book.save(os.path.join(FOLDER, name))


os.makedirs(FOLDER, exist_ok=True)
this_year()
before("last-year.xlsx")
before("same-year.xlsx", year="1 April 2024 to 31 March 2025")
before("two-years-ago.xlsx", year="1 April 2022 to 31 March 2023")
before("no-year.xlsx", year=None)
before("other-supplier.xlsx", supplier="Wren & Sons Ltd")
before("not-filled-in.xlsx", contracts=[contract[:6] for contract in BEFORE])
