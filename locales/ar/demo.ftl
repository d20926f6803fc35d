# متجر التجربة، في المحاكي وحده.

demo-title =
    <b>زيارة قصيرة إلى { ISO($shop) }</b>

    الشراء هنا للتجربة فقط، لنرى معًا كيف يتغيّر رصيدك. ما يُشترى في المحل يُضاف رصيده حالًا، وما يُشحن ينتظر رصيده حتى تنقضي مدة إرجاعه.
demo-espresso = ☕ إسبريسو في المحل
demo-beans = 🫘 كيس بن من المحل
demo-box = 📦 صندوق تذوّق بالشحن
demo-grinder = ⚙️ مطحنة بالشحن
demo-buy = { -rtl }{ ISO($product) }: { MONEY($minor, $currency) }
demo-bought-now = أُضيف إلى رصيدك، وهو جاهز للاستخدام: { POINTS($points) }. رصيدك الآن: { POINTS($balance) }.
demo-bought-pending = في الطريق إليك، للاستخدام من { DAY($day) }: { POINTS($points) }. رصيدك الآن: { POINTS($balance) }.
