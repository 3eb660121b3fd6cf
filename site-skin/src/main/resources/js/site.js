// Search, colours, highlighting. The index is a script, as pages opened from files can't fetch data.
(() => {
  const root = document.currentScript.dataset.root;
  const page = document.documentElement;
  const stored = (() => { try { return window.localStorage; } catch { return {}; } })();

  const colours = document.getElementById('colours');
  const show = (theme) => { page.style.colorScheme = theme || ''; };
  show(stored.theme);
  colours.hidden = false;
  colours.addEventListener('click', () => {
    const now = page.style.colorScheme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    stored.theme = now === 'dark' ? 'light' : 'dark';
    show(stored.theme);
  });

  const input = document.getElementById('search');
  const found = document.getElementById('found');
  input.hidden = false;

  const load = (file) => new Promise((done) => {
    const script = document.createElement('script');
    script.src = `${root}/${file}`;
    script.onload = done;
    document.head.append(script);
  });

  // The second one is for the search in the Javadoc; when loaded, it calls this.
  window.updateSearchResults = () => {};
  let loading;
  const index = () => loading ??= Promise.all(['js/search-index.js', 'apidocs/type-search-index.js'].map(load)).then(() => {
    const types = window.typeSearchIndex.filter(({ p }) => p).map(({ p, l }) => (
      { title: p, heading: l, place: `apidocs/${p.replaceAll('.', '/')}/${l}.html`, text: '' }));
    return window.searchIndex.concat(types).map((entry) => ({
      ...entry,
      inHeading: entry.heading.toLowerCase(),
      inTitle: entry.title.toLowerCase(),
      inText: entry.text.toLowerCase(),
    }));
  });

  // Every word must be somewhere; where it is decides the order.
  const score = (entry, words) => {
    let sum = 0;
    for (const word of words) {
      const inHeading = entry.inHeading.indexOf(word);
      const here = (inHeading === 0 ? 12 : inHeading > 0 ? 8 : 0)
        + (entry.inTitle.includes(word) ? 4 : 0) + (entry.inText.includes(word) ? 1 : 0);
      if (!here) return 0;
      sum += here;
    }
    return sum + (entry.inText.includes(words.join(' ')) ? 3 : 0);
  };

  const marked = (text, words) => {
    const line = document.createElement('span');
    const pattern = new RegExp(`(${words.map((word) => word.replace(/[^\w\s]/g, '\\$&')).join('|')})`, 'gi');
    text.split(pattern).forEach((piece, i) => {
      line.append(i % 2 ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece);
    });
    return line;
  };

  const around = (entry, words) => {
    const at = Math.max(0, ...words.map((word) => entry.inText.indexOf(word)).filter((i) => i >= 0).slice(0, 1)) - 60;
    return (at > 0 ? '…' : '') + entry.text.slice(Math.max(0, at), Math.max(0, at) + 180);
  };

  const search = async () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.hidden = !words.length;
    if (!words.length) return;
    const all = (await index()).map((entry) => [score(entry, words), entry]).filter(([points]) => points);
    all.sort(([a], [b]) => b - a);
    found.replaceChildren(...all.slice(0, 30).map(([, entry]) => {
      const link = Object.assign(document.createElement('a'), { href: `${root}/${entry.place}` });
      const place = document.createElement('strong');
      place.append(marked(entry.heading === entry.title ? entry.title : `${entry.title} › ${entry.heading}`, words));
      link.append(place, marked(around(entry, words), words));
      return link;
    }));
    if (!all.length) found.textContent = 'Nothing found.';
  };

  input.addEventListener('focus', index);
  input.addEventListener('input', search);
  found.addEventListener('click', () => { found.hidden = true; });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('search')) found.hidden = true;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(input|textarea)$/i.test(event.target.tagName)) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'Escape') {
      found.hidden = true;
    } else if (event.key === 'Enter' && event.target === input) {
      found.querySelector('a')?.click();
    }
  });

  // Opened with a question: index.html?q=memory
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) { input.value = asked; search(); }

  addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('pre > code[class*=language-]:not(.language-text)').forEach((code) => {
      if (hljs.getLanguage(code.className.replace(/.*language-(\S+).*/, '$1'))) hljs.highlightElement(code);
    });
  });
})();
