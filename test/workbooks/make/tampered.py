"""One return as it came back, and the same with one thing done to each copy that people do. `sent.xlsx` and `ledger.csv` are what
`social-value-return prepare contracts.csv --year 2024-25 --deadline 2025-05-30` made; LibreOffice saves the last copy."""
import copy
import datetime
import os
import subprocess
import tempfile

import openpyxl

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tampered")
FIRST, LAST = 8, 12  # the rows of contracts
SAVED_ON = datetime.datetime(2025, 5, 20, 9, 30)
COLUMNS = {"reference": 1, "title": 2, "client": 3, "start": 6, "end": 7, "spend": 8, "target": 9, "delivered": 10,
           "reason": 11, "recoverable": 12, "how": 13, "by": 14, "raised": 15}
# By row: credits delivered, and below target why, whether it can be put right, how, by when, and whether it was raised.
ANSWERS = {
    8: {"delivered": 84.5},
    9: {"delivered": 100, "reason": "Two apprentices left before they qualified", "recoverable": "Yes", "how": "Two placements start in September", "by": datetime.date(2026, 3, 31)},
    10: {"delivered": 25.63},
    11: {"delivered": 3, "reason": "The surveys were cancelled", "raised": "Yes"},
    12: {"delivered": 0, "reason": "Works started late", "recoverable": "No", "how": "The client has no more works planned"},
}


def filled_in():
    book = openpyxl.load_workbook(os.path.join(FOLDER, "sent.xlsx"))
    sheet = book["Return"]
    for row, answer in ANSWERS.items():
        for name, value in answer.items():
            sheet.cell(row, COLUMNS[name]).value = value
    return book, sheet


def save(book, name):
    book.properties.modified = SAVED_ON
    path = os.path.join(FOLDER, name)
    book.save(path)
    # openpyxl puts its own moment in the file; a day that stays the same makes the check repeatable.
    import re
    import zipfile
    with zipfile.ZipFile(path) as package:
        parts = [(info.filename, package.read(info)) for info in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts:
            if part == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2025-05-20T09:30:00Z", content)
            info = zipfile.ZipInfo(part, date_time=(2025, 5, 20, 9, 30, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, content)


def tampered(name, tamper):
    book, sheet = filled_in()
    tamper(book, sheet)
    save(book, name)


def delete_row(_, sheet):
    sheet.delete_rows(10)
    sheet.tables["Contracts"].ref = "A7:O11"
    for row in (10, 11):
        sheet.cell(row, COLUMNS["target"]).value = f"=ROUND(H{row}*10/100000,2)"


def add_row(_, sheet):
    for column in range(1, 16):
        cell = sheet.cell(LAST + 1, column)
        cell.value = sheet.cell(8, column).value
        cell._style = copy.copy(sheet.cell(8, column)._style)
    sheet.cell(LAST + 1, 1).value = "F21-80099"
    sheet.cell(LAST + 1, 2).value = "Boundary walls"
    sheet.cell(LAST + 1, COLUMNS["target"]).value = f"=ROUND(H{LAST + 1}*10/100000,2)"
    sheet.tables["Contracts"].ref = "A7:O13"


def sort_part(_, sheet):
    """Spend sorted by itself: the other columns stay where they are."""
    spends = sorted(sheet.cell(row, COLUMNS["spend"]).value for row in range(FIRST, LAST + 1))
    for row, spend in zip(range(FIRST, LAST + 1), spends):
        sheet.cell(row, COLUMNS["spend"]).value = spend


def sort_whole(_, sheet):
    """Every row with all that is in it, in another order: nothing is wrong with that."""
    rows = [[sheet.cell(row, column).value for column in range(1, 16)] for row in range(FIRST, LAST + 1)]
    for row, values in zip(range(FIRST, LAST + 1), reversed(rows)):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value
        sheet.cell(row, COLUMNS["target"]).value = f"=ROUND(H{row}*10/100000,2)"


def rename_sheet(_, sheet):
    sheet.title = "FINAL v2 (JB)"
    sheet.print_title_rows = None


def retype_heading(_, sheet):
    sheet.cell(7, COLUMNS["spend"]).value = "Spend to 31 March"
    sheet.tables["Contracts"].tableColumns[COLUMNS["spend"] - 1].name = "Spend to 31 March"


def overwrite_target(_, sheet):
    sheet.cell(9, COLUMNS["target"]).value = 100


def paste_values(_, sheet):
    """The formulas' own figures pasted over them: nothing that was sent says anything else."""
    for row in range(FIRST, LAST + 1):
        sheet.cell(row, COLUMNS["target"]).value = round(sheet.cell(row, COLUMNS["spend"]).value / 10000, 2)


def blank_reason(_, sheet):
    sheet.cell(9, COLUMNS["reason"]).value = None


def credits_as_text(_, sheet):
    sheet.cell(8, COLUMNS["delivered"]).value = "84.5 credits"


def formula_like(_, sheet):
    sheet.cell(9, COLUMNS["reason"]).value = "@delays on site"
    sheet.cell(9, COLUMNS["reason"]).data_type = "s"


def libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(FOLDER, "untouched.xlsx")
        subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, source], check=True, stdout=subprocess.DEVNULL)
        os.replace(os.path.join(folder, "untouched.xlsx"), os.path.join(FOLDER, "libreoffice.xlsx"))


for name, tamper in {
    "untouched": lambda *_: None, "row-deleted": delete_row, "row-added": add_row, "part-sorted": sort_part, "all-sorted": sort_whole,
    "sheet-renamed": rename_sheet, "heading-retyped": retype_heading, "target-overwritten": overwrite_target, "values-pasted": paste_values,
    "reason-blank": blank_reason, "credits-as-text": credits_as_text, "formula-like": formula_like,
}.items():
    tampered(f"{name}.xlsx", tamper)
libreoffice()
