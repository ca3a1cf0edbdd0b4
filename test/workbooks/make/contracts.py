"""The contracts that the rich workbooks hold, and the parts of a package that neither XlsxWriter nor openpyxl writes."""
import datetime
import json
import os
import random
import re
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)

SUPPLIER = "Wren & Sons <Roofing> Ltd"
YEAR = "2023-24"
DEADLINE = datetime.date(2024, 5, 31)
HEADINGS = [
    "Contract ref", "Contract title", "Client", "Start date", "End date", "Spend 2023-24 (£)",
    "Target credits", "Credits delivered", "Reason for shortfall", "Can it be put right?",
    "How will it be put right?", "By when?", "Raised with Fusion21?",
]
REASONS = ["Apprentice left", "Works started late", "Client changed its mind", "Other"]


def contracts():
    pick = random.Random(21)
    clients = ["Northbank Homes", "Peak & Dale Homes", "Fenway Schools Trust", "Holm Lacy NHS Trust", "Tarn District Council"]
    works = ["Roofing", "Heating servicing", "Kitchens and bathrooms", "Window replacement", "Asbestos surveys", "Lift refurbishment"]
    made = []
    for index in range(24):
        consultant = index % 11 == 7
        spend = round(pick.uniform(8_000, 90_000) if consultant else pick.uniform(100_000, 2_400_000), 2)
        if index == 3:
            spend = 100_000.0
        end = datetime.date(2023, 6, 30) + datetime.timedelta(days=pick.randrange(0, 1200))
        target = round(spend / 10_000, 2)
        state = index % 5
        made.append({
            "reference": f"F21-{60001 + index:06d}",
            "title": f"{pick.choice(works)} Lot {1 + index % 9}" + (" (consultancy)" if consultant else ""),
            "client": pick.choice(clients),
            "start": end - datetime.timedelta(days=730),
            "end": end,
            "spend": spend,
            "target": target,
            "delivered": None if state < 2 else round(target * (0.6 if state == 2 else 1.0), 2) if state < 4 else round(target + 3, 2),
            "reason": "Works started late" if state == 2 else None,
            "consultant": consultant,
        })
    return made


def write_json(name):
    listed = [
        {"reference": c["reference"], "title": c["title"], "client": c["client"], "end": c["end"].isoformat(), "spend": c["spend"],
         "target": c["target"], "delivered": c["delivered"], "consultant": c["consultant"]}
        for c in contracts()
    ]
    told = {"isReturn": True, "contracts": listed, "notes": "one set of contracts, written by three programs", "supplier": SUPPLIER,
            "deadline": DEADLINE.isoformat(), "year": YEAR}
    with open(os.path.join(OUT, name), "w", encoding="utf-8") as file:
        json.dump(told, file, indent=1, ensure_ascii=False)
        file.write("\n")


CUSTOM_PROPERTIES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Return year"><vt:lpwstr>2023-24</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Contracts"><vt:i4>24</vt:i4></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="4" name="Threshold"><vt:r8>100000.5</vt:r8></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="5" name="Final"><vt:bool>true</vt:bool></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="6" name="Sent on"><vt:filetime>2024-04-08T09:30:00Z</vt:filetime></property></Properties>"""

CUSTOM_XML = """<?xml version="1.0" encoding="utf-8"?>
<returnMemo xmlns="urn:example:return-memo"><note by="Fusion21">Call booked &amp; confirmed</note></returnMemo>"""

CUSTOM_XML_PROPERTIES = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ds:datastoreItem ds:itemID="{3F2504E0-4F89-41D3-9A0C-0305E82C3301}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:return-memo"/></ds:schemaRefs></ds:datastoreItem>"""

TASKPANES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>"""

WEB_EXTENSION = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{5C2F1B7E-6D1C-4A61-9B3B-2C9A0C1D7E11}"><we:reference id="wa104380862" version="3.0.0.0" store="en-GB" storeType="OMEX"/><we:alternateReferences><we:reference id="wa104380862" version="3.0.0.0" store="WA104380862" storeType="OMEX"/></we:alternateReferences><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/><we:property name="columns" value="{&quot;delivered&quot;:&quot;H&quot;,&quot;note&quot;:&quot;a &amp; b&quot;}"/></we:properties><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>"""


def relationship(number, kind, target):
    return f'<Relationship Id="rIdAdded{number}" Type="{kind}" Target="{target}"/>'


def relationships(*inner):
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(inner) + "</Relationships>")


def named_in(registration):
    """The part that a relationship or a content type is about."""
    return re.search('(?:Target|PartName)="([^"]*)"', registration).group(1)


def add_parts(path, custom_properties=True):
    """Adds an add-in's settings, a custom XML item and custom properties to a workbook, as Excel lays them in the package."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path) as package:
        parts = [(info.filename, package.read(info)) for info in package.infolist()]
    added = {
        "customXml/item1.xml": CUSTOM_XML,
        "customXml/itemProps1.xml": CUSTOM_XML_PROPERTIES,
        "customXml/_rels/item1.xml.rels": relationships(f'<Relationship Id="rId1" Type="{office}/customXmlProps" Target="itemProps1.xml"/>'),
        "xl/webextensions/taskpanes.xml": TASKPANES,
        "xl/webextensions/webextension1.xml": WEB_EXTENSION,
        "xl/webextensions/_rels/taskpanes.xml.rels": relationships(
            '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/>'),
    }
    root = [relationship(1, "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml")]
    types = ['<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
             '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>',
             '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>']
    if custom_properties:
        added["docProps/custom.xml"] = CUSTOM_PROPERTIES
        root.append(relationship(2, f"{office}/custom-properties", "docProps/custom.xml"))
        types.append('<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>')
    if not any(name == "_rels/.rels" for name, _ in parts):
        raise ValueError("no package relationships")
    replaced = {
        "_rels/.rels": ("</Relationships>", root),
        "xl/_rels/workbook.xml.rels": ("</Relationships>", [relationship(3, f"{office}/customXml", "../customXml/item1.xml")]),
        "[Content_Types].xml": ("</Types>", types),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        def write(name, content):
            info = zipfile.ZipInfo(name, date_time=(2024, 4, 8, 9, 30, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, content)
        for name, content in parts:
            if name in added:
                continue
            if name in replaced:
                mark, more = replaced[name]
                content = content.decode("utf-8")
                content = content.replace(mark, "".join(one for one in more if named_in(one) not in content) + mark).encode("utf-8")
            write(name, content)
        for name, content in added.items():
            write(name, content.encode("utf-8"))
