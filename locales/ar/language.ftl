# اختيار اللغة. أسماء الأزرار هي أسماء اللغات عند أهلها.

language-title = بأي لغة نتحدث معك؟
language-chosen = حديثنا من الآن بالعربية. ويمكنك تغيير ذلك متى شئت بالأمر { -ltr }/language.

language-heard = كتبت لنا بالعربية، فانتقلنا إليها. وضغطة واحدة تعيد ما كان.
language-back = ↩️ العودة إلى { ISO($language) }
language-offer = هل نتحدث بالعربية؟ تكفي ضغطة واحدة.
language-offer-yes = 🌐 نعم، بالعربية
