// The cookie notice of the sample closes when told to; nothing is stored.
const notice = document.querySelector('.cookie-consent');
notice?.querySelector('button')?.addEventListener('click', () => {
  notice.hidden = true;
});
