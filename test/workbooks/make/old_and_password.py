"""old.xls and password.xlsx (the password is "open"): plain.xlsx saved by LibreOffice as what it refuses to be opened as."""
import os
import subprocess
import tempfile

from contracts import OUT

BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Make" script:language="StarBasic">
Sub SaveAs(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim old(0) As New com.sun.star.beans.PropertyValue
  Dim closed(1) As New com.sun.star.beans.PropertyValue
  Dim key(1) As New com.sun.star.beans.NamedValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  old(0).Name = "FilterName"
  old(0).Value = "MS Excel 97"
  closed(0).Name = "FilterName"
  closed(0).Value = "Calc MS Excel 2007 XML"
  key(0).Name = "OOXPassword"
  key(0).Value = "open"
  key(1).Name = "CryptoType"
  key(1).Value = "Standard"
  closed(1).Name = "EncryptionData"
  closed(1).Value = key()
  book = StarDesktop.loadComponentFromURL(ConvertToURL(folder + "/plain.xlsx"), "_blank", 0, hidden())
  book.storeToURL(ConvertToURL(folder + "/old.xls"), old())
  book.storeToURL(ConvertToURL(folder + "/password.xlsx"), closed())
  book.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Make"/>
</library:library>
"""

with tempfile.TemporaryDirectory() as folder:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(["soffice", "--headless", profile, "--terminate_after_init"], check=False)
    standard = os.path.join(folder, "profile", "user", "basic", "Standard")
    os.makedirs(standard, exist_ok=True)
    for name, content in (("Make.xba", BASIC), ("script.xlb", LIBRARY)):
        with open(os.path.join(standard, name), "w", encoding="utf-8") as file:
            file.write(content)
    subprocess.run(["soffice", "--headless", profile, f'macro:///Standard.Make.SaveAs("{OUT}")'], check=True, timeout=120)
