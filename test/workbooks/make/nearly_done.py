"""nearly-done.xlsx: a small return by openpyxl, complete but for its last contract. Run: /usr/bin/python3 nearly_done.py"""
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

book = Workbook()
sheet = book.active
sheet.title = 'Return'
sheet.append(['Contract reference', 'Contract title', 'Client', 'Spend in year', 'Target credits', 'Credits delivered', 'Reason for shortfall', 'Can it be put right?', 'How will it be put right?', 'By when?', 'Contract end date', 'Framework'])
rows = [
    ['F21-090001', 'Roof renewal', 'Anytown Homes', 256300, 25.63, 30, None, None, None, None, date(2025, 9, 30), 'Roofing'],
    ['F21-090002', 'Kitchens, phase 2', 'Castle Green Living', 405000, 40.5, 40.5, None, None, None, None, date(2025, 3, 31), 'Interiors'],
    ['F21-090003', 'Void repairs', 'Anytown Homes', 300000, 30, 18.5, 'Two placements could not start', 'Yes', 'Both start in May', date(2024, 9, 30), date(2025, 6, 30), 'Interiors'],
    ['F21-090004', 'Fire doors', 'Castle Green Living', 120000, 12, None, None, None, None, None, date(2025, 1, 31), 'Roofing'],
]
for row in rows:
    sheet.append(row)
for cell in sheet[1]:
    cell.font = Font(bold=True)
for column, width in zip('ABCDEFGHIJKL', [14, 22, 22, 14, 14, 16, 30, 18, 30, 18, 18, 14]):
    sheet.column_dimensions[column].width = width
for row in sheet.iter_rows(min_row=2):
    row[3].number_format = '£#,##0.00'
    row[9].number_format = row[10].number_format = 'd mmm yyyy'
book.save(Path(__file__).parent.parent / 'nearly-done.xlsx')
