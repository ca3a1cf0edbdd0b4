"""rich.xlsxwriter.xlsx: a return that uses much of what a workbook may hold. Run with Debian's python3-xlsxwriter."""
import datetime
import os

import xlsxwriter

from contracts import DEADLINE, HEADINGS, OUT, REASONS, SUPPLIER, YEAR, add_parts, contracts, write_json

path = os.path.join(OUT, "rich.xlsxwriter.xlsx")
book = xlsxwriter.Workbook(path)
book.set_properties({"title": "Social value return", "author": "Fusion21", "comments": "Sent 8 April 2024",
                     "created": datetime.datetime(2024, 4, 8, 9, 30)})
for name, value in [("Return year", YEAR), ("Contracts", 24), ("Threshold", 100000.5), ("Final", True),
                    ("Sent on", datetime.datetime(2024, 4, 8, 9, 30))]:
    book.set_custom_property(name, value)

rows = contracts()
guide = book.add_worksheet("Read me first")
sheet = book.add_worksheet("Return 2023-24")
summary = book.add_worksheet("Summary")
lists = book.add_worksheet("Lists")
lists.hide()
secret = book.add_worksheet("Codes")
secret.hide()
sheet.activate()
sheet.set_first_sheet()

title = book.add_format({"bold": True, "font_size": 16, "font_color": "#1F4E79", "font_name": "Arial"})
head = book.add_format({"bold": True, "bg_color": "#1F4E79", "font_color": "white", "border": 1, "text_wrap": True, "valign": "top", "align": "center"})
text = book.add_format({"border": 1, "border_color": "#BFBFBF"})
day = book.add_format({"num_format": "dd/mm/yyyy", "border": 1})
long_day = book.add_format({"num_format": "d mmmm yyyy", "locked": False})
money = book.add_format({"num_format": "£#,##0.00;[Red]-£#,##0.00", "border": 1})
credits = book.add_format({"num_format": "0.00", "border": 1})
entry = book.add_format({"num_format": "0.00", "border": 1, "bg_color": "#FFF2CC", "locked": False})
entry_text = book.add_format({"border": 1, "bg_color": "#FFF2CC", "locked": False, "text_wrap": True})
bad = book.add_format({"bg_color": "#FFC7CE", "font_color": "#9C0006"})
good = book.add_format({"bold": True, "font_color": "#006100"})
percent = book.add_format({"num_format": "0%"})
pattern = book.add_format({"pattern": 4, "fg_color": "#FF0000", "bg_color": "#FFFFFF", "rotation": 45, "diag_type": 3, "diag_border": 2, "diag_color": "#00B050"})
stacked = book.add_format({"rotation": 270, "indent": 2, "font_strikeout": True, "underline": 2, "font_script": 1, "shrink": True, "hidden": True})
bold = book.add_format({"bold": True})
red = book.add_format({"font_color": "#FF0000", "italic": True})

guide.set_column("A:A", 90)
guide.write_rich_string("A1", "Fill in the ", bold, "yellow", " cells, then ", red, "send it back", ".")
guide.write_url("A3", "https://www.fusion21.co.uk/", string="Fusion21", tip="Opens the website")
guide.write_url("A4", "internal:'Return 2023-24'!H8", string="Go to the first contract")
guide.write("A6", "Line one\nLine two _x000D_ as typed, <tags> & \"quotes\"")
guide.insert_textbox("A8", "Call us if you are stuck", {"width": 240, "height": 60})
guide.hide_gridlines(2)
guide.set_zoom(120)
guide.set_tab_color("#00B050")

sheet.set_tab_color("orange")
sheet.merge_range("A1:F1", "Social value return 2023-24", title)
sheet.write("A2", "Supplier")
sheet.write("B2", SUPPLIER)
sheet.write("A3", "Financial year")
sheet.write("B3", YEAR)
sheet.write("A4", "Return by")
sheet.write_datetime("B4", datetime.datetime.combine(DEADLINE, datetime.time()), book.add_format({"num_format": "d mmmm yyyy"}))
sheet.set_row(0, 30)
sheet.set_row(6, 45)
widths = [14, 34, 24, 12, 12, 18, 10, 10, 28, 12, 28, 14, 12]
for column, width in enumerate(widths):
    sheet.set_column(column, column, width)
sheet.set_column(15, 15, 20, None, {"hidden": True})
first, last = 7, 7 + len(rows) - 1
for index, contract in enumerate(rows):
    row = first + index
    sheet.write_string(row, 0, contract["reference"], text)
    sheet.write_string(row, 1, contract["title"], text)
    sheet.write_string(row, 2, contract["client"], text)
    sheet.write_datetime(row, 3, datetime.datetime.combine(contract["start"], datetime.time()), day)
    sheet.write_datetime(row, 4, datetime.datetime.combine(contract["end"], datetime.time()), day)
    sheet.write_number(row, 5, contract["spend"], money)
    sheet.write_number(row, 6, contract["target"], credits)
    if contract["delivered"] is None:
        sheet.write_blank(row, 7, None, entry)
    else:
        sheet.write_number(row, 7, contract["delivered"], entry)
    for column in (8, 9, 10, 12):
        sheet.write(row, column, contract["reason"] if column == 8 and contract["reason"] else None, entry_text)
    sheet.write_blank(row, 11, None, long_day)
sheet.add_table(6, 0, last + 1, len(HEADINGS) - 1, {
    "name": "Contracts", "style": "Table Style Medium 2", "total_row": True,
    "columns": [{"header": heading, "header_format": head, **(
        {"total_string": "Total"} if column == 0 else
        {"total_function": "sum", "format": money, "total_value": round(sum(c["spend"] for c in rows), 2)} if column == 5 else
        {"total_function": "sum", "format": credits, "total_value": round(sum(c["target"] for c in rows), 2)} if column == 6 else
        {"total_function": "sum", "format": entry, "total_value": round(sum(c["delivered"] or 0 for c in rows), 2)} if column == 7 else {})}
        for column, heading in enumerate(HEADINGS)],
})
sheet.freeze_panes(7, 2)
sheet.data_validation(first, 7, last, 7, {"validate": "decimal", "criteria": ">=", "value": 0, "input_title": "Credits delivered",
                      "input_message": "A number, like 18.5", "error_title": "Not a number", "error_message": "Enter a number, 0 or more."})
sheet.data_validation(first, 8, last, 8, {"validate": "list", "source": "=Lists!$A$1:$A$4", "error_type": "warning"})
sheet.data_validation(first, 9, last, 9, {"validate": "list", "source": ["Yes", "No"], "ignore_blank": False})
sheet.data_validation(first, 11, last, 11, {"validate": "date", "criteria": "between", "minimum": datetime.date(2023, 4, 1),
                      "maximum": datetime.date(2030, 3, 31), "error_type": "information"})
sheet.data_validation(first, 12, last, 12, {"validate": "custom", "value": '=OR(M8="Yes",M8="No")'})
sheet.conditional_format(first, 7, last, 7, {"type": "formula", "criteria": "=AND($H8<>\"\",$H8<$G8)", "format": bad, "stop_if_true": True})
sheet.conditional_format(first, 7, last, 7, {"type": "cell", "criteria": ">=", "value": "$G8", "format": good})
sheet.conditional_format(first, 5, last, 5, {"type": "data_bar", "bar_color": "#5B9BD5"})
sheet.conditional_format(first, 6, last, 6, {"type": "3_color_scale"})
sheet.conditional_format(first, 0, last, 0, {"type": "duplicate", "format": bad})
sheet.conditional_format(first, 1, last, 1, {"type": "text", "criteria": "containing", "value": "consultancy", "format": good})
sheet.conditional_format(first, 4, last, 4, {"type": "icon_set", "icon_style": "3_traffic_lights", "reverse_icons": True})
sheet.conditional_format(first, 3, last, 3, {"type": "top", "value": 10, "criteria": "%", "format": good})
sheet.write_comment("H8", "Credits, not pounds.", {"author": "Fusion21"})
sheet.write_comment("G7", "10 credits for every £100,000\nof spend", {"author": "Fusion21", "visible": True})
sheet.protect("secret", {"sort": True, "autofilter": True, "select_locked_cells": True, "format_columns": True})
sheet.unprotect_range("O1:O3", "Notes")

summary.write_row("A1", ["Client", "Spend", "Target", "Share"])
clients = sorted({c["client"] for c in rows})
for index, client in enumerate(clients):
    spend = round(sum(c["spend"] for c in rows if c["client"] == client), 2)
    summary.write(index + 1, 0, client)
    summary.write_formula(index + 1, 1, f"=SUMIF('Return 2023-24'!$C$8:$C$31,A{index + 2},'Return 2023-24'!$F$8:$F$31)", money, spend)
    summary.write_formula(index + 1, 2, f"=B{index + 2}*CreditsPerPound", credits, round(spend / 10_000, 4))
    summary.write_formula(index + 1, 3, f"=B{index + 2}/Contracts[[#Totals],[Spend 2023-24 (£)]]", percent, spend / sum(c["spend"] for c in rows))
    summary.set_row(index + 1, None, None, {"level": 1})
summary.write_array_formula("F2:F4", "{=TRANSPOSE(Lists!A1:C1)}", None, "Apprentice left")
summary.write("F3", 0)
summary.write_formula("A9", "=1/0", None, "#DIV/0!")
summary.write_boolean("A10", True)
summary.write_formula("A11", '="text "&A10', None, "text TRUE")
summary.write_formula("A12", "=A10", None, True)
summary.write("B9", "", pattern)
summary.write("B10", "stacked", stacked)
summary.set_row(11, None, None, {"hidden": True})
summary.autofilter("A1:D6")
summary.filter_column("A", "x == Northbank* or x == Peak*")
summary.set_column("E:E", None, None, {"level": 1})
summary.right_to_left()
chart = book.add_chart({"type": "column"})
chart.add_series({"categories": "=Summary!$A$2:$A$6", "values": "=Summary!$B$2:$B$6"})
summary.insert_chart("H2", chart)

lists.write_column("A1", REASONS)
lists.write_column("B1", ["Yes", "No"])
book.define_name("CreditsPerPound", "=0.0001")
book.define_name("Reasons", "=Lists!$A$1:$A$4")
book.define_name("'Return 2023-24'!Entry", "='Return 2023-24'!$H$8:$H$31")
book.close()
add_parts(path, custom_properties=False)
write_json("rich.json")
