"""thousands.xlsx: a return of 3,000 contracts by XlsxWriter, in every state there is. Run: /usr/bin/python3 thousands.py"""
import datetime
import random
from pathlib import Path

import xlsxwriter

pick = random.Random(3000)
clients = ['Anytown Homes', 'Castle Green Living', 'Cyngor Sir Ynys Môn', 'Holm Lacy NHS Trust', 'Mersey Edge Council', 'Ribble Fold Borough Council', "St Bride's Academy Trust"]
works = ['Roof renewal', 'Kitchens and bathrooms', 'Void repairs', 'Fire door programme', 'Window replacement', 'Lift refurbishment', 'Café refit']
frameworks = ['Roofing', 'Interiors', 'Heating, Energy and Renewables', 'Reactive Maintenance']
headings = ['Contract reference', 'Contract title', 'Client', 'Framework', 'Contract end date', 'Spend in year', 'Target credits', 'Credits delivered',
            'Reason for shortfall', 'Can it be put right?', 'How will it be put right?', 'By when?']

book = xlsxwriter.Workbook(Path(__file__).parent.parent / 'thousands.xlsx', {'default_date_format': 'd mmm yyyy'})
book.set_properties({'created': datetime.datetime(2024, 4, 2)})
sheet = book.add_worksheet('Return')
bold = book.add_format({'bold': True})
pounds = book.add_format({'num_format': '£#,##0.00'})
day = book.add_format({'num_format': 'd mmm yyyy'})
sheet.set_column('A:L', 18)
sheet.freeze_panes(1, 1)
sheet.write_row(0, 0, headings, bold)
for index in range(3000):
    row = index + 1
    spend = pick.randrange(10_000, 200_000) * 10
    target = spend / 10_000
    sheet.write_row(row, 0, [f'F21-{100_001 + index}', f'{pick.choice(works)} {1 + index % 60}', pick.choice(clients), pick.choice(frameworks)])
    sheet.write_datetime(row, 4, datetime.datetime(2024, 5, 1) + datetime.timedelta(days=pick.randrange(0, 900)), day)
    sheet.write_number(row, 5, spend, pounds)
    sheet.write_number(row, 6, target)
    state = pick.randrange(10)
    if state < 3:
        sheet.write_number(row, 7, round(target + pick.randrange(0, 5), 2))
    elif state == 3:
        sheet.write_number(row, 7, round(target / 2, 2))
    elif state == 4:
        sheet.write_number(row, 7, round(target / 4, 2))
        sheet.write_row(row, 8, ['Works started late', 'No', 'The works end in spring'])
    elif state == 5 and index % 3 == 0:
        sheet.write_string(row, 7, 'tbc')
book.close()
