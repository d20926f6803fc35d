"""Points for a review on Google, Yelp or Tripadvisor: known in whatever way a shop writes it."""

import pytest

from rules.reviews import forbidden_platform

FORBIDDEN = {
    "Google": (
        "Google review",
        "Eine Google-Rezension",
        "Googleの口コミ",
        "Ｇｏｏｇｌｅ",
        "GOOGLE MAPS",
        "https://g.page/r/dalla/review",
        "https://maps.app.goo.gl/abc",
        "search.google.com/local/writereview?placeid=1",
        "تقييم على جوجل",
        "تقييمنا في خرائط غُوغِل",
        "قيّمنا على قـوقـل",
        "グーグルマップの口コミ",
        "Отзыв в Гугле",
        "谷歌评论",
        "구글 리뷰",
        "goo\u200bgle",
    ),
    "Yelp": ("A Yelp review", "www.yelp.com/biz/dalla", "تقييم على يلب", "イェルプ", "Отзыв на Йелп"),
    "Tripadvisor": (
        "TripAdvisor",
        "Trip Advisor",
        "trip-advisor",
        "tripadvisor.de/Restaurant",
        "تريب أدفايزر",
        "تريبادفايزور",
        "トリップアドバイザー",
        "트립어드바이저",
        "Трипадвизор",
    ),
}


@pytest.mark.parametrize(("platform", "text"), [(name, text) for name, texts in FORBIDDEN.items() for text in texts])
def test_a_platform_is_known_in_every_script_and_as_a_link(platform: str, text: str) -> None:
    assert forbidden_platform(text) == platform


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A photo of your cup, sent to us",
        "Follow us on Instagram",
        "A story with @dalla",
        "Help us: tell us what you think",
        "A puppy yelping with joy",
        "Fill in our Google form",
        "Paid with Google Pay",
        "قميص يلبسه كل محب للقهوة",
        "منتج يلبي حاجتك",
        "Ein Ausflug mit unserem Trip-Berater",
        "Gugelhupf",
        "コーヒーの感想をお送りください",
        "https://dalla.example/review",
    ],
)
def test_what_a_shop_may_ask_for_is_left_alone(text: str) -> None:
    assert forbidden_platform(text) is None
