"""rich.openpyxl.xlsx: the same return, written by openpyxl (Debian's python3-openpyxl)."""
import os

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Border, Color, Font, GradientFill, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from contracts import DEADLINE, HEADINGS, OUT, REASONS, SUPPLIER, YEAR, add_parts, contracts

path = os.path.join(OUT, "rich.openpyxl.xlsx")
book = Workbook()
sheet = book.active
sheet.title = "Return"
lists = book.create_sheet("Lists & codes")
lists.sheet_state = "hidden"
codes = book.create_sheet("Codes")
codes.sheet_state = "veryHidden"
other = book.create_sheet("It's a sheet")

rows = contracts()
thin = Side(style="thin", color=Color(theme=4, tint=0.5999938962981048))
box = Border(left=thin, right=thin, top=thin, bottom=Side(style="double", color="FF0070C0"))
sheet.sheet_properties.tabColor = Color(theme=5)
sheet["A1"] = "Social value return"
sheet["A1"].font = Font(name="Cambria", size=18, bold=True, color=Color(theme=4))
sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
sheet.merge_cells("A1:M1")
sheet["A2"], sheet["B2"] = "Supplier:", SUPPLIER
sheet["A3"], sheet["B3"] = "Year:", YEAR
sheet["A4"], sheet["B4"] = "Deadline:", DEADLINE
sheet["B4"].number_format = '[$-809]dddd d mmmm yyyy'
for column, heading in enumerate(HEADINGS, 1):
    cell = sheet.cell(row=6, column=column, value=heading)
    cell.font = Font(bold=True, color=Color(theme=0))
    cell.fill = PatternFill("solid", fgColor=Color(theme=4, tint=-0.249977111117893))
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.border = box
first = 7
last = first + len(rows) - 1
yellow = PatternFill("solid", fgColor="FFFFF2CC")
for index, contract in enumerate(rows):
    row = first + index
    values = [contract["reference"], contract["title"], contract["client"], contract["start"], contract["end"], contract["spend"],
              contract["target"], contract["delivered"], contract["reason"], None, None, None, None]
    for column, value in enumerate(values, 1):
        cell = sheet.cell(row=row, column=column, value=value)
        if column in (4, 5):
            cell.number_format = "mm-dd-yy"
        elif column == 6:
            cell.number_format = '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-'
        elif column in (7, 8):
            cell.number_format = "0.00"
        if column >= 8:
            cell.fill = yellow
            cell.protection = Protection(locked=False)
        if column == 12:
            cell.number_format = "dd/mm/yyyy"
table = Table(displayName="ReturnTable", name="ReturnTable", ref=f"A6:M{last}")
table.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True, showFirstColumn=True)
sheet.add_table(table)
sheet.cell(row=last + 2, column=5, value="Total")
for column in (6, 7, 8):
    letter = "ABCDEFGH"[column - 1]
    sheet.cell(row=last + 2, column=column, value=f"=SUM({letter}{first}:{letter}{last})")
sheet.column_dimensions["A"].width = 13.7109375
sheet.column_dimensions["B"].width = 34
sheet.column_dimensions["C"].width = 26
sheet.column_dimensions["N"].hidden = True
sheet.column_dimensions.group("O", "Q", outline_level=1, hidden=True)
sheet.row_dimensions[6].height = 48
sheet.row_dimensions[5].hidden = True
sheet.freeze_panes = "C7"
sheet.sheet_view.zoomScale = 85
sheet.sheet_view.showGridLines = False

yes_no = DataValidation(type="list", formula1='"Yes,No"', allow_blank=True, showErrorMessage=True, errorTitle="Yes or No", error="Choose Yes or No.")
yes_no.add(f"J{first}:J{last}")
yes_no.add(f"M{first}:M{last}")
reasons = DataValidation(type="list", formula1="'Lists & codes'!$A$1:$A$4", allow_blank=True)
reasons.add(f"I{first}:I{last}")
number = DataValidation(type="decimal", operator="between", formula1="0", formula2="100000", showErrorMessage=True, errorStyle="warning",
                        showInputMessage=True, promptTitle="Credits", prompt="Credits, not pounds")
number.add(f"H{first}:H{last}")
length = DataValidation(type="textLength", operator="lessThanOrEqual", formula1="500", showErrorMessage=True)
length.add(f"K{first}:K{last}")
for validation in (yes_no, reasons, number, length):
    sheet.add_data_validation(validation)

red = PatternFill(bgColor="FFFFC7CE")
sheet.conditional_formatting.add(f"H{first}:H{last}", CellIsRule(operator="lessThan", formula=[f"$G{first}"], fill=red, font=Font(color="FF9C0006"), stopIfTrue=True))
sheet.conditional_formatting.add(f"A{first}:M{last}", FormulaRule(formula=[f'$H{first}=""'], border=Border(left=Side(style="thin", color="FFFF0000"))))
sheet.conditional_formatting.add(f"G{first}:G{last}", ColorScaleRule(start_type="min", start_color="FFF8696B", mid_type="percentile", mid_value=50, mid_color="FFFFEB84", end_type="max", end_color="FF63BE7B"))
sheet.conditional_formatting.add(f"F{first}:F{last}", DataBarRule(start_type="min", end_type="max", color="FF638EC6", showValue=True))
sheet.conditional_formatting.add(f"E{first}:E{last}", IconSetRule("3Arrows", "percent", [0, 33, 67]))

sheet[f"H{first}"].comment = Comment("Credits, not pounds.\nAsk if unsure.", "Fusion21")
sheet["B3"].hyperlink = "https://www.fusion21.co.uk/"
sheet["B3"].hyperlink.tooltip = "Opens the website"
sheet.protection.sheet = True
sheet.protection.password = "secret"
sheet.protection.sort = False
sheet.protection.formatRows = False
sheet.auto_filter.ref = None

for row, reason in enumerate(REASONS, 1):
    lists.cell(row=row, column=1, value=reason)
other["A1"] = "gradient"
other["A1"].fill = GradientFill(stop=("FFFFFF00", "FF00B0F0"), degree=90)
other["A2"] = "=A1&\" and more\""
other["A3"] = True
other["A4"] = "#N/A"
other["A5"] = 0.1 + 0.2
other["A6"] = 1234567890123
other["A7"] = "'quoted"
other["A7"].quotePrefix = True
other["A8"] = 0.375
other["A8"].number_format = "# ?/?"
other["A9"] = -1234.5
other["A9"].number_format = "#,##0.0;[Red](#,##0.0)"
other["A10"] = 45382.75
other["A10"].number_format = "dd/mm/yyyy hh:mm AM/PM"
other["A11"] = "  spaces kept  "
other["A12"] = 1.5
other["A12"].number_format = "[h]:mm:ss"
other["A13"] = "text"
other["A13"].number_format = '0;-0;"nil";"<"@">"'
for row in range(15, 20):
    other.row_dimensions.group(row, row, outline_level=2, hidden=row > 17)
other.auto_filter.ref = "A1:B13"
other.auto_filter.add_filter_column(0, ["gradient"])
other.auto_filter.add_sort_condition("A2:A13")

book.defined_names.append(DefinedName("CreditsPerPound", attr_text="0.0001"))
book.defined_names.append(DefinedName("Reasons", attr_text="'Lists & codes'!$A$1:$A$4", comment="What a shortfall may come from"))
book.defined_names.append(DefinedName("Entry", attr_text=f"Return!$H${first}:$H${last}", localSheetId=0))
book.defined_names.append(DefinedName("secret_name", attr_text="42", hidden=True))
book.security.lockStructure = True
book.calculation.fullCalcOnLoad = True
book.properties.title = "Social value return"
book.properties.creator = "Fusion21"
book.save(path)
add_parts(path)
