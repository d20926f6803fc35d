"""The printed sheets: what is on the paper, and where."""

import io
from base64 import b64decode

import pytest
import segno
from PIL import Image

from locales import sheet
from locales.fonts import _letters, drawable
from locales.sheet import A4, A6, Line, Size, draw, sheets, title

LINK = "https://t.me/dalla_wafa_bot?start=t-till"
LINES = [
    Line("ar", "بطاقة ولائك في تيليجرام", "مسحة للرمز"),
    Line("en", "Your loyalty card, in Telegram", "Scan, press Start, done."),
]


def drawn(size: Size, shop: str, lines: list[Line]) -> Image.Image:
    return Image.open(io.BytesIO(draw(size, shop, lines, LINK, "png"))).convert("L")


def ink(picture: Image.Image, top: float, bottom: float) -> tuple[float, float, float, float]:
    """Where there is ink between two heights: left, top, right and bottom as parts of the paper."""
    band = picture.crop((0, int(picture.height * top), picture.width, int(picture.height * bottom)))
    left, upper, right, lower = band.point(lambda shade: 255 if shade < 200 else 0).getbbox() or (0, 0, 0, 0)
    return left / band.width, upper / picture.height + top, right / band.width, lower / picture.height + top


@pytest.mark.parametrize("size", [A6, A4])
def test_the_code_on_the_sheet_is_the_link(size: Size) -> None:
    """Every module of the printed code is as dark as the code of the link has it."""
    picture = drawn(size, "دلّة", LINES)
    assert picture.size == (int(size.width / 25.4 * 300), int(size.height / 25.4 * 300))
    modules = [list(row) for row in segno.make_qr(LINK, error="m").matrix_iter(border=4)]
    side = 0.62 * picture.width
    left, top = (picture.width - side) / 2, picture.height * 0.60 - side
    step = side / len(modules)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            shade = picture.getpixel((int(left + (x + 0.5) * step), int(top + (y + 0.5) * step)))
            assert (shade < 128) == bool(dark), (x, y)


def test_a_long_name_stays_on_the_paper() -> None:
    left, _, right, _ = ink(drawn(A6, "محمصة القهوة العربية الأصيلة في الرياض وجدة والدمام", []), 0, 0.16)
    assert left > 0.09
    assert right < 0.91


@pytest.mark.parametrize("many", [1, 4, 8])
def test_any_number_of_languages_fills_its_room_and_none_touches_the_next(many: int) -> None:
    picture = drawn(A6, "Dalla", [Line("en", "Loyalty Agj", "Scan gj")] * many)
    _, top, _, bottom = ink(picture, 0.61, 1)
    assert (top + bottom) / 2 == pytest.approx(0.80, abs=0.03)
    assert bottom < 0.99
    rows = [ink(picture, row / 1000, (row + 1) / 1000)[2] > 0 for row in range(610, 1000)]
    assert sum(one and not before for before, one in zip([False, *rows], rows, strict=False)) == 2 * many


def test_who_cannot_read_the_shops_own_name_finds_another_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert title(["دلّة", "Dalla", "ダッラ"]) == "دلّة · Dalla"
    monkeypatch.setattr(sheet, "drawable", str.isascii)
    assert title(["دلّة", "Dalla"]) == "Dalla"
    assert title(["دلّة"]) == "دلّة"


def test_a_language_without_letters_here_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "draw", lambda size, shop, lines, link, kind: f"{len(lines)} {kind}".encode())
    lines = [("xx", "\U0001fae8\U00013000", "")] + [(one.language, one.what, one.how) for one in LINES]
    told = sheets({"names": ["Dalla"], "lines": lines, "link": LINK})
    assert told["left_out"] == ["xx"]
    assert [b64decode(one) for one in told["files"].values()] == [b"2 pdf", b"2 png"] * 2
    assert list(told["files"]) == ["A6.pdf", "A6.png", "A4.pdf", "A4.png"]


def test_the_pdf_is_one() -> None:
    assert draw(A6, "Dalla", LINES, LINK, "pdf").startswith(b"%PDF-")


def test_arabic_and_latin_need_no_font_of_the_machine() -> None:
    shipped = _letters()[0]
    assert all(ord(letter) in shipped for line in LINES for letter in line.what + line.how if not letter.isspace())
    assert not drawable("\U0001fae8\U00013000")
