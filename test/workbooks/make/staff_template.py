"""A template of staff's own, as --template takes it: named places, a table of two blank rows, and much beside it that must stay."""
import os

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

OUT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "staff-template.xlsx")
HEADINGS = ["Ref", "Project", "Member", "Lot", "Consultant (Y/N)", "Commencement date", "Completion date", "Spend 12m £", "SV credits due", "SV credits delivered",
            "If not met, why?", "Can this be rectified (Y/N)?", "Rectification plan", "Rectified by (date)", "Raised with Fusion21?"]

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "SV return"
sheet["B1"] = "Social value return {year}"
sheet["B1"].font = Font(size=20, bold=True, color="004B8D")
sheet["B2"] = "Supplier:"
sheet["C2"] = "{supplier}"
sheet["B3"] = "Return by:"
sheet["C3"] = "{deadline}"
for column, heading in enumerate(HEADINGS, start=2):
    cell = sheet.cell(6, column, heading)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="004B8D")
for row in (7, 8):
    for column in range(2, 11):
        sheet.cell(row, column).fill = PatternFill("solid", fgColor="F2F2F2")
    for column in range(11, 17):
        sheet.cell(row, column).protection = Protection(locked=False)
        sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFFFCC")
    sheet[f"J{row}"] = f"=ROUND(I{row}/10000,2)"
    for letter, number_format in {"G": "dd/mm/yyyy", "H": "dd/mm/yyyy", "I": '"£"#,##0.00', "J": "0.00", "K": "0.00", "O": "dd/mm/yyyy"}.items():
        sheet[f"{letter}{row}"].number_format = number_format
sheet.add_table(Table(displayName="SVContracts", ref="B6:P8", tableStyleInfo=TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)))
choice = DataValidation(type="list", formula1='"Y,N"', allow_blank=True)
choice.add("M7:M8")
sheet.add_data_validation(choice)
sheet["B10"] = "Total"
sheet["I10"] = "=SUM(I7:I8)"
sheet["J10"] = "=SUM(J7:J8)"
sheet["B12"] = "Questions? Ring the social value team."
sheet["K6"].comment = Comment("A number, please check twice.", "Fusion21")
sheet.protection.sheet = True
sheet.freeze_panes = "C7"
chart = BarChart()
chart.add_data(Reference(sheet, min_col=10, max_col=11, min_row=6, max_row=8), titles_from_data=True)
guide = book.create_sheet("Guidance")
guide["A1"] = "Guidance for {supplier}"
guide.add_chart(chart, "A3")
book.properties.creator = "Fusion21"
book.save(OUT)
