"""no-place/: returns without columns for reasons, by XlsxWriter and openpyxl. Run: /usr/bin/python3 no_place.py"""
from datetime import date
from pathlib import Path

import xlsxwriter
from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.protection import WorkbookProtection

out = Path(__file__).parent.parent / 'no-place'
out.mkdir(exist_ok=True)

headings = ['Contract reference', 'Contract title', 'Client', 'Contract end date', 'Spend in year', 'Target credits', 'Credits delivered']
contracts = [
    ['F21-070001', 'Roof renewal', 'Anytown Homes', date(2025, 9, 30), 300000, 30],
    ['F21-070002', 'Kitchens, phase 2', 'Castle Green Living', date(2025, 3, 31), 405000, 40.5],
    ['F21-070003', 'Void repairs', 'Anytown Homes', date(2024, 1, 31), 250000, 25],
    ['F21-070004', 'Fire doors', 'Holm Lacy NHS Trust', date(2025, 6, 30), 120000, 12],
]
title = 'Social value return for Harper and Lowe Roofing Ltd, 1 April 2023 to 31 March 2024'
due = 'Return by 30 April 2024'


def an_excel_table():
    book = xlsxwriter.Workbook(out / 'table.xlsx')
    sheet = book.add_worksheet('Return')
    heading = book.add_format({'bold': True, 'font_color': '#FFFFFF', 'bg_color': '#1F4E78', 'text_wrap': True, 'valign': 'top'})
    day = book.add_format({'num_format': 'dd/mm/yyyy'})
    money = book.add_format({'num_format': '£#,##0.00'})
    entry = book.add_format({'bg_color': '#FFF2CC', 'border': 1, 'num_format': '0.00'})
    sheet.write('A1', title)
    sheet.write('A2', due)
    rows = [[*contract, None] for contract in contracts]
    formats = [None, None, None, day, money, None, entry]
    sheet.add_table(3, 0, 3 + len(rows), 6, {'name': 'Contracts', 'style': 'Table Style Medium 2', 'data': rows,
                    'columns': [{'header': text, 'header_format': heading, 'format': look} for text, look in zip(headings, formats)]})
    for row in range(4, 4 + len(rows)):
        sheet.write_blank(row, 6, None, entry)
    sheet.write('I6', 'Jo looks after Castle Green')
    sheet.set_column('A:C', 18)
    sheet.set_column('D:G', 14)
    book.close()


def looks():
    line = Side(style='thin', color='808080')
    return (Font(bold=True, color='FFFFFF'), PatternFill('solid', start_color='375623'), PatternFill('solid', start_color='E2EFDA'), Border(line, line, line, line))


def plain_cells(name, protect=False, structure=False, comments=False, extras=False, filtered=False):
    book = Workbook()
    sheet = book.active
    sheet.title = 'Return 2023-24'
    head_font, head_fill, entry_fill, border = looks()
    sheet['A1'] = title
    sheet['A1'].font = Font(bold=True, size=14)
    sheet.merge_cells('A1:G1')
    sheet['A2'] = due
    names = headings + (['Comments'] if comments else [])
    for column, text in enumerate(names, start=1):
        cell = sheet.cell(row=4, column=column, value=text)
        cell.font, cell.fill, cell.border, cell.alignment = head_font, head_fill, border, Alignment(wrap_text=True, vertical='top')
    for number, contract in enumerate(contracts):
        for column, value in enumerate([*contract, *([None] * (len(names) - 6))], start=1):
            cell = sheet.cell(row=5 + number, column=column, value=value)
            cell.border = border
            if column >= 7:
                cell.fill = entry_fill
                cell.protection = Protection(locked=False)
        sheet.cell(row=5 + number, column=4).number_format = 'd mmmm yyyy'
        sheet.cell(row=5 + number, column=5).number_format = '£#,##0.00'
        sheet.cell(row=5 + number, column=7).number_format = '0.00'
    if extras:
        last = 4 + len(contracts)
        sheet.cell(row=last + 1, column=1, value='Total')
        for column in 'EFG':
            sheet[f'{column}{last + 1}'] = f'=SUM({column}5:{column}{last})'
        for cell in sheet[last + 1]:
            cell.border, cell.font = border, Font(bold=True)
        sheet['I6'] = 'Jo looks after Castle Green'
        sheet.conditional_formatting.add('G5:G8', CellIsRule(operator='lessThan', formula=['F5'], font=Font(color='C00000')))
    for column, width in zip('ABCDEFGH', [16, 22, 22, 20, 16, 12, 12, 40]):
        sheet.column_dimensions[column].width = width
    if filtered:
        sheet.auto_filter.ref = f'A4:G{4 + len(contracts)}'
    if protect:
        sheet.protection.sheet = True
        sheet.protection.password = 'fusion'
    if structure:
        book.security = WorkbookProtection(lockStructure=True)
    book.save(out / f'{name}.xlsx')


an_excel_table()
plain_cells('plain', extras=True)
plain_cells('protected', protect=True)
plain_cells('locked', protect=True, structure=True)
plain_cells('comments', comments=True)
plain_cells('filtered', filtered=True)
