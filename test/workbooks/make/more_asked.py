"""more-asked.xlsx: a return by XlsxWriter that asks for more than credits, with drop-downs of every kind. Run: /usr/bin/python3 more_asked.py"""
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

book = xlsxwriter.Workbook(str(Path(__file__).parent.parent / "more-asked.xlsx"))
book.set_properties({"title": "Social value return", "author": "Fusion21", "created": datetime(2024, 4, 8, 9, 30)})
sheet = book.add_worksheet("Return")
lists = book.add_worksheet("Lists")
lists.hide()

bold = book.add_format({"bold": True})
head = book.add_format({"bold": True, "bg_color": "#1F4E79", "font_color": "white", "border": 1, "text_wrap": True, "valign": "top"})
plain = book.add_format({"border": 1})
money = book.add_format({"num_format": "£#,##0.00", "border": 1})
credits = book.add_format({"num_format": "0.00", "border": 1})
day = book.add_format({"num_format": "dd/mm/yyyy", "border": 1})
entry = book.add_format({"border": 1, "bg_color": "#FFF2CC"})
entry_credits = book.add_format({"num_format": "0.00", "border": 1, "bg_color": "#FFF2CC"})
entry_whole = book.add_format({"num_format": "0", "border": 1, "bg_color": "#FFF2CC"})
entry_day = book.add_format({"num_format": "dd/mm/yyyy", "border": 1, "bg_color": "#FFF2CC"})
entry_share = book.add_format({"num_format": "0%", "border": 1, "bg_color": "#FFF2CC"})
entry_text = book.add_format({"num_format": "@", "border": 1, "bg_color": "#FFF2CC"})

sheet.write("A1", "Social value return 2023-24", bold)
sheet.write_row("A2", ["Supplier", "Dale & Firth Interiors Ltd"])
sheet.write("A3", "Return by")
sheet.write_datetime("B3", datetime(2024, 5, 31), book.add_format({"num_format": "d mmmm yyyy"}))

columns = [
    ("Contract ref", 14), ("Contract title", 24), ("Client", 22), ("Framework", 18), ("Start date", 12), ("End date", 12),
    ("Spend 2023-24 (£)", 16), ("Target credits", 10), ("Credits delivered", 11), ("Reason for shortfall", 28), ("Can it be put right?", 12),
    ("How will it be put right?", 28), ("By when?", 12), ("Raised with Fusion21?", 12),
    ("Jobs created", 10), ("Main activity", 18), ("Theme", 16), ("Photos held?", 10), ("Date of last visit", 12), ("Local spend", 10),
    ("Case study", 28), ("Partner type", 16), ("Cost code", 12), ("Region", 14), ("Fusion21 use only", 14),
]
top = 4
for column, (heading, width) in enumerate(columns):
    sheet.write(top, column, heading, head)
    sheet.set_column(column, column, width)
sheet.set_row(top, 32)
sheet.freeze_panes(top + 1, 2)

contracts = [
    ("F21-080001", "Kitchens, phase 3", "Anytown Homes", "Interiors", date(2022, 4, 1), date(2025, 3, 31), 256300.00, 25.63),
    ("F21-080002", "Void repairs", "Castle Green Living", "Interiors", date(2021, 10, 1), date(2025, 9, 30), 300000.00, 30),
    ("F21-080003", "Bathrooms, lot 2", "Mersey Edge Council", "Interiors", date(2022, 6, 1), date(2024, 12, 31), 412500.00, 41.25),
    ("F21-080004", "Fire doors", "Anytown Homes", "Fire safety", date(2023, 1, 9), date(2026, 1, 8), 180000.00, 18),
]
formats = [entry_credits, entry, entry, entry, entry_day, entry, entry_whole, entry, entry, entry, entry_day, entry_share, entry, entry, entry_text]
for index, contract in enumerate(contracts):
    row = top + 1 + index
    for column, value in enumerate(contract):
        if isinstance(value, date):
            sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), day)
        else:
            sheet.write(row, column, value, money if column == 6 else credits if column == 7 else plain)
    for column, style in enumerate(formats, start=8):
        sheet.write_blank(row, column, None, style)
    sheet.write(row, 23, ["North West", "North East", "North West", "Wales"][index], plain)
    sheet.write_blank(row, 24, None, plain)
first, last = top + 1, top + len(contracts)
# One answer given before, by hand.
sheet.write(first + 3, 8, 19, entry_credits)
sheet.write(first + 3, 14, 2, entry_whole)
sheet.write(first + 3, 15, "Careers day", entry)

lists.write_column("A1", ["Main activity", "Careers day", "Work experience", "=not a formula", "School visit "])
lists.write_string("A4", "=not a formula")
lists.write_column("C1", ["Theme", "Skills", "Environment", "Community"])
lists.add_table("E1:F4", {"name": "Partners", "columns": [{"header": "Partner type"}, {"header": "Note"}],
                          "data": [["Charity", "a"], ["School", "b"], ["Social enterprise", "c"]]})
book.define_name("Themes", "=Lists!$C$2:$C$4")


def allow(column, rule):
    sheet.data_validation(first, column, last, column, rule)


allow(10, {"validate": "list", "source": ["Yes", "No"]})
allow(14, {"validate": "integer", "criteria": ">=", "value": 0, "error_message": "A whole number"})
allow(15, {"validate": "list", "source": "=Lists!$A$2:$A$5"})
allow(16, {"validate": "list", "source": "=Themes"})
allow(17, {"validate": "list", "source": ["Yes", "No", "Some"]})
allow(21, {"validate": "list", "source": '=INDIRECT("Partners[Partner type]")', "error_type": "information"})
book.close()
