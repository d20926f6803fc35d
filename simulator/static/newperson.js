// The form for a new person of the cast.
import * as api from './api.js';
import { h } from './dom.js';
import { languageName } from './format.js';
import { t } from './texts.js';
import { attempt, sheet } from './toasts.js';

const LANGUAGES = ['ar', 'en', 'de', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'tr', 'uk', 'zh'];

export function newPerson(added) {
  sheet(t('addPerson'), (close) => {
    const field = (key, options = {}) => h('label', null, t(key), h('input', { name: key, dir: 'auto', autocomplete: 'off', maxlength: 64, ...options }));
    const language = h('label', null, t('language'), h('select', { name: 'language' }, LANGUAGES.map((code) => h('option', { value: code }, languageName(code)))));
    const save = async (event) => {
      event.preventDefault();
      const facts = Object.fromEntries(new FormData(event.target));
      const person = { first_name: facts.firstName, last_name: facts.lastName, username: facts.username, language_code: facts.language, place: facts.place };
      const made = await attempt(api.addPerson(Object.fromEntries(Object.entries(person).filter(([, value]) => value))));
      if (!made) return;
      close();
      added(made);
    };
    return h('form', { class: 'fields', onsubmit: save },
      field('firstName', { required: true }), field('lastName'), language, field('place'), field('username', { dir: 'ltr', pattern: '[A-Za-z0-9_]{3,32}' }),
      h('button', { class: 'main-button' }, t('add')));
  });
}
