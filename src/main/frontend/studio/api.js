// The models' API (docs/api.md), as the editors use it.
const language = document.documentElement.lang;

const path = name => name.split('/').map(encodeURIComponent).join('/');

export class Draft {
  constructor(id, file) {
    this.id = id;
    this.address = `/api/models/drafts/${encodeURIComponent(id)}`;
    this.file = file;
    this.token = document.querySelector('meta[name=csrf]')?.content ?? '';
  }

  async ask(address, options = {}) {
    const headers = { Accept: 'application/json', 'Accept-Language': language, ...options.headers };
    const send = () => fetch(address, { ...options, headers: { ...headers, ...(options.method ? { 'X-CSRF-TOKEN': this.token } : {}) } });
    const answer = await send();
    if (options.method && (answer.status === 401 || answer.status === 403) && await this.freshToken()) {
      return send();
    }
    return answer;
  }

  /** After a new sign-in in another tab the old token no longer counts. */
  async freshToken() {
    const page = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('meta[name=csrf]')?.content;
    const fresh = Boolean(token) && token !== this.token;
    this.token = token || this.token;
    return fresh;
  }

  async open() {
    const [about, content] = await Promise.all([
      this.ask(this.address),
      this.ask(`${this.address}/files/${path(this.file)}`, { headers: { Accept: '*/*' } })
    ]);
    if (!about.ok || !content.ok) {
      throw new Error(`${about.status} ${content.status}`);
    }
    const draft = await about.json();
    this.version = draft.version;
    return { draft, text: await content.text() };
  }

  save(text, note) {
    const query = note ? `?note=${encodeURIComponent(note)}` : '';
    return this.ask(`${this.address}/files/${path(this.file)}${query}`, {
      method: 'PUT', body: text, headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'If-Match': `"${this.version}"` }
    });
  }

  /** The versions that others saved after the one that is open here. */
  async later() {
    const answer = await this.ask(`${this.address}/versions`);
    return answer.ok ? (await answer.json()).filter(one => one.version > this.version) : [];
  }

  async findings() {
    const answer = await this.ask(`${this.address}/findings`);
    return answer.ok ? (await answer.json()).findings : null;
  }

  /** The text as it stands, beside the draft's other files. */
  async judge(text) {
    const body = new FormData();
    body.append('files', new Blob([text], { type: 'application/octet-stream' }), this.file);
    const answer = await this.ask(`/api/models/lint?draft=${encodeURIComponent(this.id)}`, { method: 'POST', body });
    return answer.ok ? (await answer.json()).findings : null;
  }
}
