// The words of the page itself, in English and Arabic. What the bot and the people say never comes from here.
// The page speaks Arabic with people whose language is Arabic and English with everyone else.

const EN = {
  title: 'Rehearsal stage',
  cast: 'The cast', chats: 'Chats',
  connecting: 'connecting…', bot: 'bot', typing: 'typing…', uploading: 'sending a picture…',
  members: '{n} members', general: 'General', chooseTopic: 'Choose a topic',
  start: 'Start', restart: 'Restart bot', unblock: 'Unblock', block: 'Stop and block', blocked: 'You blocked this bot',
  whatCan: 'What can this bot do?', nothingYet: 'No messages here yet',
  message: 'Message', send: 'Send', attach: 'Attach', commands: 'Menu', keyboard: 'Bot keyboard', back: 'Back', more: 'Message actions',
  photo: 'Photo', file: 'File', voice: 'Voice message', contact: 'My contact', location: 'My location',
  recording: 'Recording {time}', noMicrophone: 'No microphone here', cancel: 'Cancel', ok: 'OK', close: 'Close', open: 'Open in a new tab',
  reply: 'Reply', react: 'React', copy: 'Copy', edit: 'Edit', del: 'Delete', copied: 'Copied', copyLink: 'Copy link',
  editing: 'Edit message', replying: 'Reply to {name}', edited: 'edited', you: 'You', delAsk: 'Delete this message for everyone?',
  today: 'Today', yesterday: 'Yesterday', pinned: 'Pinned message', unread: '{n} unread', newest: 'To the newest message',
  linkTitle: 'Link', join: 'Join', linkHint: 'The rehearsal shows links without opening them.',
  openLink: 'Open a t.me link…',
  share: 'Send to…', shared: 'Sent to {name}', chatMenu: 'Chat menu',
  shareContact: 'Share your phone number with the bot?', shareLocation: 'Share your location with the bot?', shareYes: 'Share',
  votes: 'Votes: {n}', anonymousPoll: 'Anonymous poll', publicPoll: 'Poll', quiz: 'Quiz', vote: 'Vote', retract: 'Retract vote', pollClosed: 'Final results',
  stage: 'Stage', clock: 'Clock', clockHint: 'A month takes half a minute.', hour: '+1 hour', day: '+1 day', week: '+1 week', month: '+1 month',
  custom: 'Or to', play: 'Play', jump: 'Jump', jumpHint: 'A jump is as if the bot had been off meanwhile.',
  flows: 'Time flows until {time}', stop: 'Stop', moved: 'It is now {time}',
  faults: 'Faults', faultsHint: 'The next answers to the bot go wrong.', next: 'How many', noFaults: 'None set', clear: 'Clear', stands: '{n} to come',
  fault429: '429 too many', fault500: '500 error', fault502: '502 page', faultBefore: 'Drop before', faultAfter: 'Drop after', faultSlow: 'Slow', flood: 'Telegram’s sending limits',
  addPerson: 'Add a person', firstName: 'First name', lastName: 'Last name', username: 'Username', language: 'Language', place: 'Place', add: 'Add',
  calls: 'Calls', noCalls: 'The bot has made no calls yet',
  gone: 'The simulator does not answer', refused: 'That did not work: {why}', messageGone: 'This message is gone', silent: 'The bot has not answered',
  voicePlay: 'Play', voicePause: 'Pause', download: 'Save', picture: 'Picture',
  joined: '{name} joined', left: '{name} left', pinnedIt: '{name} pinned “{what}”', topicMade: 'Topic “{what}” created',
  topicClosed: 'Topic closed', topicOpened: 'Topic reopened', topicRenamed: 'Topic renamed to “{what}”', topicNew: 'New topic', topicClose: 'Close topic', topicReopen: 'Reopen topic',
  topicDel: 'Delete topic', topicDelAsk: 'Delete this topic and all its messages?', name: 'Name', groupMade: 'Group “{what}” created',
  photoWord: 'Photo', fileWord: 'File', voiceWord: 'Voice message', contactWord: 'Contact', locationWord: 'Location', pollWord: 'Poll',
  serviceWord: 'Service message', videoWord: 'Video', audioWord: 'Audio', stickerWord: 'Sticker',
  marketer: 'marketer', 'support agent': 'support agent', cashier: 'cashier', owner: 'owner', customer: 'customer',
  Riyadh: 'Riyadh', Cairo: 'Cairo', Berlin: 'Berlin', Tokyo: 'Tokyo', London: 'London', forwarded: 'Forwarded from {name}',
};

const AR = {
  title: 'منصّة التجربة',
  cast: 'الشخصيات', chats: 'المحادثات',
  connecting: 'جارٍ الاتصال…', bot: 'بوت', typing: 'يكتب…', uploading: 'يرسل صورة…',
  members: 'الأعضاء: {n}', general: 'عام', chooseTopic: 'اختيار موضوع',
  start: 'بدء', restart: 'إعادة تشغيل البوت', unblock: 'إلغاء الحظر', block: 'إيقاف وحظر', blocked: 'لقد حظرت هذا البوت',
  whatCan: 'ماذا يفعل هذا البوت؟', nothingYet: 'لا رسائل هنا بعد',
  message: 'رسالة', send: 'إرسال', attach: 'إرفاق', commands: 'القائمة', keyboard: 'لوحة البوت', back: 'رجوع', more: 'خيارات الرسالة',
  photo: 'صورة', file: 'ملف', voice: 'رسالة صوتية', contact: 'رقمي', location: 'موقعي',
  recording: 'تسجيل {time}', noMicrophone: 'لا يوجد ميكروفون', cancel: 'إلغاء', ok: 'حسنًا', close: 'إغلاق', open: 'فتح في تبويب جديد',
  reply: 'رد', react: 'تفاعل', copy: 'نسخ', edit: 'تعديل', del: 'حذف', copied: 'تم النسخ', copyLink: 'نسخ الرابط',
  editing: 'تعديل الرسالة', replying: 'رد على {name}', edited: 'معدّلة', you: 'أنت', delAsk: 'حذف هذه الرسالة لدى الجميع؟',
  today: 'اليوم', yesterday: 'أمس', pinned: 'رسالة مثبّتة', unread: 'غير مقروءة: {n}', newest: 'إلى أحدث رسالة',
  linkTitle: 'رابط', join: 'انضمام', linkHint: 'التجربة تعرض الروابط ولا تفتحها.',
  openLink: 'فتح رابط t.me…',
  share: 'إرسال إلى…', shared: 'أُرسلت إلى {name}', chatMenu: 'قائمة المحادثة',
  shareContact: 'مشاركة رقم الهاتف مع البوت؟', shareLocation: 'مشاركة الموقع مع البوت؟', shareYes: 'مشاركة',
  votes: 'الأصوات: {n}', anonymousPoll: 'استطلاع مجهول', publicPoll: 'استطلاع', quiz: 'اختبار', vote: 'تصويت', retract: 'سحب الصوت', pollClosed: 'النتائج النهائية',
  stage: 'الكواليس', clock: 'الساعة', clockHint: 'الشهر يمر في نصف دقيقة.', hour: '+ ساعة', day: '+ يوم', week: '+ أسبوع', month: '+ شهر',
  custom: 'أو إلى', play: 'تشغيل', jump: 'قفز', jumpHint: 'القفز كأن البوت كان متوقفًا أثناء ذلك.',
  flows: 'يمر الوقت حتى {time}', stop: 'إيقاف', moved: 'الوقت الآن {time}',
  faults: 'الأعطال', faultsHint: 'تتعطل الردود التالية على البوت.', next: 'العدد', noFaults: 'لا أعطال', clear: 'إلغاء الكل', stands: 'المتبقي: {n}',
  fault429: '429 طلبات كثيرة', fault500: '500 خطأ', fault502: '502 صفحة', faultBefore: 'قطع قبل القبول', faultAfter: 'قطع بعد القبول', faultSlow: 'بطء', flood: 'حدود الإرسال في تيليجرام',
  addPerson: 'إضافة شخص', firstName: 'الاسم الأول', lastName: 'اسم العائلة', username: 'اسم المستخدم', language: 'اللغة', place: 'المكان', add: 'إضافة',
  calls: 'النداءات', noCalls: 'لم يُجرِ البوت أي نداء بعد',
  gone: 'المحاكي لا يجيب', refused: 'لم ينجح ذلك: {why}', messageGone: 'هذه الرسالة لم تعد موجودة', silent: 'لم يجب البوت',
  voicePlay: 'تشغيل', voicePause: 'إيقاف مؤقت', download: 'حفظ', picture: 'صورة',
  joined: 'انضم {name}', left: 'غادر {name}', pinnedIt: 'ثبّت {name} «{what}»', topicMade: 'أُنشئ الموضوع «{what}»',
  topicClosed: 'أُغلق الموضوع', topicOpened: 'أُعيد فتح الموضوع', topicRenamed: 'صار اسم الموضوع «{what}»', topicNew: 'موضوع جديد', topicClose: 'إغلاق الموضوع', topicReopen: 'إعادة فتح الموضوع',
  topicDel: 'حذف الموضوع', topicDelAsk: 'حذف هذا الموضوع وكل رسائله؟', name: 'الاسم', groupMade: 'أُنشئت المجموعة «{what}»',
  photoWord: 'صورة', fileWord: 'ملف', voiceWord: 'رسالة صوتية', contactWord: 'جهة اتصال', locationWord: 'موقع', pollWord: 'استطلاع',
  serviceWord: 'رسالة خدمة', videoWord: 'فيديو', audioWord: 'صوت', stickerWord: 'ملصق',
  marketer: 'التسويق', 'support agent': 'الدعم', cashier: 'الصندوق', owner: 'المالك', customer: 'زبون',
  Riyadh: 'الرياض', Cairo: 'القاهرة', Berlin: 'برلين', Tokyo: 'طوكيو', London: 'لندن', forwarded: 'محوّلة من {name}',
};

let words = EN;
let tag = 'en';

/** Chooses the page's language for a person's `language_code`; returns what `lang` and `dir` must say. */
export function speak(code) {
  const arabic = /^ar\b/i.test(code ?? '');
  words = arabic ? AR : EN;
  tag = arabic ? 'ar' : 'en';
  return { lang: tag, dir: arabic ? 'rtl' : 'ltr' };
}

/** The text of `key`, with {facts} put in. Names are isolated, so that one direction never disturbs the other. */
export function t(key, facts = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => isolate(facts[name], name));
}

const isolate = (value, name) => (name === 'n' || name === 'bot' ? String(value ?? '') : `\u2068${value ?? ''}\u2069`);

/** The language for dates and numbers: the page's, with the digits people of the page's languages know from Telegram. */
export const locale = () => (tag === 'ar' ? 'ar-u-nu-latn' : 'en-GB');

/** For the tests: both languages have the same keys. */
export const languages = { en: EN, ar: AR };
