// The cookie notice of the sample closes when told to; nothing is stored.
const notice = document.querySelector('.cookie-consent');
notice?.querySelector('button')?.addEventListener('click', () => {
  notice.hidden = true;
});

// Opened from within the extension the sample brings the marks along: browsers inject nothing into such a page.
if (/^[a-z]+-extension:$/.test(location.protocol)) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/content-scripts/article.css';
  const script = document.createElement('script');
  script.src = '/content-scripts/article.js';
  document.head.append(style, script);
}
