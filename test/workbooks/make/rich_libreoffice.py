"""rich.libreoffice.xlsx: rich.xlsxwriter.xlsx, opened and saved again by LibreOffice, with the parts it drops put back."""
import os
import shutil
import subprocess
import tempfile

from contracts import OUT, add_parts

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "rich.xlsx")
    shutil.copy(os.path.join(OUT, "rich.xlsxwriter.xlsx"), source)
    out = os.path.join(folder, "out")
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx", "--outdir", out, source], check=True)
    path = os.path.join(OUT, "rich.libreoffice.xlsx")
    shutil.copy(os.path.join(out, "rich.xlsx"), path)
add_parts(path, custom_properties=False)
