"""Returns whose reading is unsure, by XlsxWriter and openpyxl. Run: /usr/bin/python3 unsure.py

unsure-quarters.xlsx  two end dates, and credits entered by quarter with a total formula
unsure-credits.xlsx   "Credits" alone, no target, and a heading that nobody knows beside it
unsure-target.xlsx    no heading for the target; a column of figures that says nothing else
unsure-sheets.xlsx    two sheets with the same contracts
"""
from datetime import date
from pathlib import Path

import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Font

HERE = Path(__file__).parent.parent
CONTRACTS = [
    ('F21-110001', 'Roof renewal', 'Anytown Homes', date(2024, 3, 31), date(2025, 9, 30), 256300, 25.63),
    ('F21-110002', 'Kitchens, phase 2', 'Castle Green Living', date(2024, 6, 30), date(2025, 3, 31), 405000, 40.5),
    ('F21-110003', 'Void repairs', 'Ribble Fold Borough Council', date(2024, 9, 30), date(2026, 6, 30), 300000, 30),
    ('F21-110004', 'Fire doors', 'Castle Green Living', date(2024, 1, 31), date(2025, 1, 31), 120000, 12),
]
TITLE = 'Social value return: 1 April 2023 to 31 March 2024'
SUPPLIER = 'Harper and Lowe Roofing Ltd'


def quarters():
    book = xlsxwriter.Workbook(str(HERE / 'unsure-quarters.xlsx'))
    sheet = book.add_worksheet('Return')
    bold = book.add_format({'bold': True, 'text_wrap': True})
    day = book.add_format({'num_format': 'd mmm yyyy'})
    money = book.add_format({'num_format': '£#,##0.00'})
    sheet.write('A1', TITLE, bold)
    sheet.write_row('A2', ['Supplier', SUPPLIER])
    headings = ['Contract ref', 'Contract', 'Client', 'Initial end date', 'Current end date', 'Spend', 'Credits target',
                'Credits Q1', 'Credits Q2', 'Credits Q3', 'Credits Q4', 'Total credits', 'Reason for shortfall']
    sheet.write_row('A4', headings, bold)
    for index, (reference, title, client, first, now, spend, target) in enumerate(CONTRACTS):
        row = 4 + index
        sheet.write_row(row, 0, [reference, title, client])
        sheet.write_datetime(row, 3, first, day)
        sheet.write_datetime(row, 4, now, day)
        sheet.write_number(row, 5, spend, money)
        sheet.write_number(row, 6, target)
        entered = [8, 9.5] if index == 0 else []
        for quarter, credits in enumerate(entered):
            sheet.write_number(row, 7 + quarter, credits)
        sheet.write_formula(row, 11, f'=SUM(H{row + 1}:K{row + 1})', None, sum(entered))
    sheet.set_column('A:M', 15)
    book.close()


def plain(name, headings, rows, sheets=('Return',)):
    book = Workbook()
    for index, title in enumerate(sheets):
        sheet = book.active if index == 0 else book.create_sheet()
        sheet.title = title
        sheet.append(headings)
        for row in rows(index):
            sheet.append(row)
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                if isinstance(cell.value, date):
                    cell.number_format = 'd mmm yyyy'
        for column in 'ABCDEFGHI':
            sheet.column_dimensions[column].width = 18
    book.save(HERE / name)


def credits_alone():
    delivered = [30, None, None, None]
    plain('unsure-credits.xlsx', ['Contract ref', 'Contract', 'Client', 'Contract end date', 'Spend', 'Credits', 'Zeta', 'Reason for shortfall'],
          lambda _: [[reference, title, client, now, spend, delivered[index], 3 + index, None]
                     for index, (reference, title, client, _first, now, spend, _target) in enumerate(CONTRACTS)])


def no_target():
    plain('unsure-target.xlsx', ['Contract ref', 'Contract', 'Client', 'Contract end date', 'Spend', 'Zeta', 'Credits delivered', 'Reason for shortfall'],
          lambda _: [[reference, title, client, now, spend, 20 + 7 * index, None, None]
                     for index, (reference, title, client, _first, now, spend, _target) in enumerate(CONTRACTS)])


def two_sheets():
    plain('unsure-sheets.xlsx', ['Contract ref', 'Contract', 'Client', 'Contract end date', 'Spend', 'Credits target', 'Credits delivered', 'Reason for shortfall'],
          lambda sheet: [[reference, title, client, now, spend, target, 31 + sheet if index == 0 else None, None]
                         for index, (reference, title, client, _first, now, spend, target) in enumerate(CONTRACTS)],
          sheets=('Return', 'Return (2)'))


quarters()
credits_alone()
no_target()
two_sheets()
