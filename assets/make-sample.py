#!/usr/bin/env python3
"""Makes sample-return.xlsx, the return the workbench opens when no other is named, and practice-return.xlsx, the one that suppliers
practise with. Everything in them is invented.

    /usr/bin/python3 assets/make-sample.py

Needs XlsxWriter. The year and the deadline are written as they would stand in a return sent out in the autumn of 2026.
"""
from datetime import date
from pathlib import Path
from typing import NamedTuple, Optional

import xlsxwriter


class Return(NamedTuple):
    """What one return differs from the other in."""

    file: str
    sheet: str
    heading: str
    supplier: str
    deadline: Optional[date]
    note: str
    band: str
    reference_width: float
    contracts: list

    @property
    def last(self):
        """The table's last row, counted from 0."""
        return FIRST + len(self.contracts)


# reference, title, client, framework, consultant, start, end, spend, delivered, reason, put right?, how, by when
SAMPLE_CONTRACTS = [
    ("F21-31042", "Roof renewals, phase 2", "Alderbeck Homes", "Roofing Systems", "No", date(2024, 6, 3), date(2027, 5, 28), 842_610.40, 84.5),
    ("F21-31077", "Kitchens and bathrooms, lot 4", "Castle Vale Housing", "Kitchens & Bathrooms", "No", date(2024, 9, 2), date(2027, 8, 31), 1_264_300.00),
    ("F21-31090", "Window and door replacement", "Tarn Valley Borough Council", "Windows & Doors", "No", date(2025, 1, 13), date(2027, 1, 29), 256_300.00),
    ("F21-31115", "Fire door surveys", "Northmere NHS Trust", "Building Safety", "Yes", date(2025, 5, 6), date(2027, 3, 26), 47_250.00),
    ("F21-31128", "Heating upgrades, east estates", "Alderbeck Homes", "Heating & Renewables", "No", date(2023, 10, 2), date(2026, 9, 30), 618_945.75, 40,
     "Two apprentices left in the spring and could not be replaced in time."),
    ("F21-31160", "Void repairs", "Mill Lane Housing Association", "Reactive Repairs", "No", date(2025, 4, 1), date(2027, 3, 31), 131_480.20),
    ("F21-31174", "Cyclical decoration, schools", "Brook & Dale Schools Trust", "Cyclical Works", "No", date(2025, 7, 14), date(2027, 8, 27), 389_020.00),
    ("F21-31201", "Energy audits", "Tarn Valley Borough Council", "Decarbonisation", "Yes", date(2025, 11, 3), date(2027, 10, 29), 22_800.00),
]

# Their ends are far off, or long past, so that the practice return says the same in any year.
PRACTICE_CONTRACTS = [
    ("PRACTICE-1", "Roof renewals (made up)", "Practice Homes", "Roofing Systems", "No", date(2024, 6, 3), date(2035, 5, 31), 300_000.00),
    ("PRACTICE-2", "Kitchens and bathrooms (made up)", "Practice Housing", "Kitchens & Bathrooms", "No", date(2024, 9, 2), date(2035, 8, 31), 845_300.00, 60),
    ("PRACTICE-3", "Fire door surveys (made up)", "Practice NHS Trust", "Building Safety", "Yes", date(2025, 5, 6), date(2035, 3, 30), 47_250.00),
    ("PRACTICE-4", "Heating upgrades (made up)", "Practice Homes", "Heating & Renewables", "No", date(2022, 10, 3), date(2025, 9, 30), 618_945.75),
    ("PRACTICE-5", "Void repairs (made up)", "Practice Council", "Reactive Repairs", "No", date(2025, 4, 1), date(2035, 3, 30), 131_480.20, "about 12"),
]

HEADINGS = [
    ("Contract reference", 11), ("Contract", 25), ("Client", 24), ("Framework", 19), ("Consultant", 11.5), ("Start date", 10.5), ("End date", 10.5),
    ("Spend in the year", 13), ("Target credits", 9), ("Credits delivered", 10), ("Reason for shortfall", 36),
    ("Can it be put right before the contract ends?", 18), ("How will it be put right?", 36), ("By when?", 13),
]
FIRST = 8  # the table's heading row, counted from 0

INK = "#1F2933"
TEAL = "#0B5C5C"

SAMPLE = Return(
    file="sample-return.xlsx",
    sheet="Return",
    heading="Social value return",
    supplier="Harbour & Fell Contractors Ltd",
    deadline=date(2026, 12, 18),
    note="Fill in the yellow cells. The target is 10 credits for every £100,000 of spend.",
    band=TEAL,
    reference_width=11,
    contracts=SAMPLE_CONTRACTS,
)
# The pane knows it by its supplier (src/return/practice.ts).
PRACTICE = Return(
    file="practice-return.xlsx",
    sheet="Practice",
    heading="Practice: social value return",
    supplier="Practice supplier (not a real return)",
    deadline=None,
    note="Practice: nothing here is sent, and nothing is kept unless you save it. Fill in the yellow cells as you like.",
    band="#5B3A8C",
    reference_width=14,
    contracts=PRACTICE_CONTRACTS,
)


def main():
    for made in (SAMPLE, PRACTICE):
        make(made)


def make(made):
    target = Path(__file__).parent / made.file
    book = xlsxwriter.Workbook(str(target))
    book.set_properties({"title": made.heading, "author": "Fusion21 (sample)", "created": date(2026, 10, 5)})
    sheet = book.add_worksheet(made.sheet)
    guidance(book, book.add_worksheet("How to fill in"), made)
    lists = book.add_worksheet("Lists")
    lists.write_column("A1", ["Yes", "No"])
    lists.hide()
    book.define_name("YesNo", "=Lists!$A$1:$A$2")
    title(book, sheet, made)
    table(book, sheet, made)
    sheet.hide_gridlines(2)
    sheet.freeze_panes(FIRST + 1, 1)
    sheet.set_zoom(90)
    sheet.set_landscape()
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": False})
    sheet.set_selection(FIRST + 2, 9, FIRST + 2, 9)
    sheet.activate()
    book.close()


def title(book, sheet, made):
    day = "dd mmmm yyyy"
    sheet.merge_range("A1:N1", made.heading, book.add_format({"bold": True, "font_size": 20, "font_color": made.band, "valign": "vcenter"}))
    sheet.set_row(0, 34)
    label = book.add_format({"bold": True, "font_color": INK})
    value = book.add_format({"font_color": INK, "align": "left"})
    dated = book.add_format({"font_color": INK, "align": "left", "num_format": day})
    due = book.add_format({"font_color": "#9B1C1C", "bold": True, "align": "left", "num_format": day})
    sheet.write("A3", "Supplier", label)
    sheet.write("B3", made.supplier, value)
    sheet.write("A4", "Year", label)
    sheet.write("B4", "1 April 2025 to 31 March 2026", value)
    if made.deadline:
        sheet.write("A5", "Return by", label)
        sheet.write_datetime("B5", made.deadline, due)
    note = book.add_format({"italic": True, "font_color": "#52606D"})
    sheet.write("A7", made.note, note)


def table(book, sheet, made):
    edge = {"border": 1, "border_color": "#CBD2D9", "valign": "top", "font_color": INK}
    heading = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": made.band, "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": "#CBD2D9"})
    text = book.add_format({**edge, "text_wrap": True})
    day = book.add_format({**edge, "num_format": "dd/mm/yyyy", "align": "left"})
    pounds = book.add_format({**edge, "num_format": "£#,##0.00"})
    credits = book.add_format({**edge, "num_format": "#,##0.00"})
    open_cell = {**edge, "bg_color": "#FFF8E1", "locked": False}
    entry = {"credits": {"num_format": "#,##0.00"}, "text": {"text_wrap": True}, "choice": {}, "day": {"num_format": "dd/mm/yyyy", "align": "left"}}
    entry = {name: book.add_format({**open_cell, **more}) for name, more in entry.items()}

    sheet.set_row(FIRST, 48)
    for column, (_, width) in enumerate(HEADINGS):
        sheet.set_column(column, column, width)
    sheet.set_column(0, 0, made.reference_width)
    for row, contract in enumerate(made.contracts, FIRST + 1):
        reference, name, client, framework, consultant, start, end, spend, *answer = contract
        for column, words in enumerate((reference, name, client, framework, consultant)):
            sheet.write(row, column, words, text)
        sheet.write_datetime(row, 5, start, day)
        sheet.write_datetime(row, 6, end, day)
        sheet.write_number(row, 7, spend, pounds)
        sheet.write_formula(row, 8, f"=ROUND(H{row + 1}/10000,2)", credits, round(spend / 10000 + 1e-9, 2))
        for column, kind in enumerate(("credits", "text", "choice", "text", "day"), 9):
            given = answer[column - 9] if len(answer) > column - 9 else None
            sheet.write(row, column, given, entry[kind])
    sheet.add_table(FIRST, 0, made.last, len(HEADINGS) - 1, {
        "name": "Contracts", "style": "Table Style Light 1", "banded_rows": False, "autofilter": False,
        "columns": [{"header": name, "header_format": heading} for name, _ in HEADINGS],
    })
    totals(book, sheet, made)
    validations(sheet, made)
    met = book.add_format({"bg_color": "#DDF3E4", "font_color": "#14532D"})
    short = book.add_format({"bg_color": "#FDE3D3", "font_color": "#8A3B12"})
    cells = f"J{FIRST + 2}:J{made.last + 1}"
    sheet.conditional_format(cells, {"type": "formula", "criteria": f'=AND(J{FIRST + 2}<>"",J{FIRST + 2}>=I{FIRST + 2})', "format": met})
    sheet.conditional_format(cells, {"type": "formula", "criteria": f'=AND(J{FIRST + 2}<>"",J{FIRST + 2}<I{FIRST + 2})', "format": short})
    sheet.write_comment(FIRST, 9, "Credits delivered in the year, part credits included.", {"author": "Fusion21"})


def totals(book, sheet, made):
    row = made.last + 2
    top = {"bold": True, "top": 2, "font_color": INK}
    plain, pounds, credits = (book.add_format({**top, **more}) for more in ({}, {"num_format": "£#,##0.00"}, {"num_format": "#,##0.00"}))
    for column in range(len(HEADINGS)):
        sheet.write_blank(row, column, None, plain)
    sheet.write(row, 0, "Total", plain)
    spend = sum(contract[7] for contract in made.contracts)
    targets = sum(round(contract[7] / 10000 + 1e-9, 2) for contract in made.contracts)
    delivered = sum(contract[8] for contract in made.contracts if len(contract) > 8 and not isinstance(contract[8], str))
    for column, result, look in (("H", spend, pounds), ("I", targets, credits), ("J", delivered, credits)):
        sheet.write_formula(f"{column}{row + 1}", f"=SUM({column}{FIRST + 2}:{column}{made.last + 1})", look, result)


def validations(sheet, made):
    def cells(column):
        return f"{column}{FIRST + 2}:{column}{made.last + 1}"

    sheet.data_validation(cells("J"), {
        "validate": "decimal", "criteria": ">=", "value": 0, "error_title": "Credits delivered",
        "error_message": "Enter the credits as a number, 0 or more.",
    })
    sheet.data_validation(cells("L"), {"validate": "list", "source": "=YesNo", "error_message": "Choose Yes or No."})
    sheet.data_validation(cells("N"), {
        "validate": "date", "criteria": ">=", "value": date(2025, 4, 1), "error_message": "Enter a date, like 30/09/2026.",
    })


def guidance(book, sheet, made):
    sheet.set_column("A:A", 96)
    sheet.hide_gridlines(2)
    big = book.add_format({"bold": True, "font_size": 16, "font_color": made.band})
    words = book.add_format({"text_wrap": True, "valign": "top", "font_color": INK})
    sheet.write("A1", "How to fill in your return", big)
    sheet.write_column("A3", [
        "For each contract, enter the credits of social value delivered from 1 April 2025 to 31 March 2026.",
        "Part credits count. Enter 0 where nothing was delivered: a blank cell means that you have not answered yet.",
        "Where fewer credits than the target were delivered, say why, whether it can be put right before the contract ends, how, and by when.",
        "All credits must be delivered by the end of the contract.",
        "Not sure what was delivered? Look at the social value delivery plan made at the start of the contract, or ask us.",
    ], words)
    sheet.protect()


if __name__ == "__main__":
    main()
