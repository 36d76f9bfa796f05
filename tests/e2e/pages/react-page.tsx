/** A page drawn by React that draws itself anew: unchanged words keep their marks, changed ones get their own. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const BEFORE = [
  'Fighting continued around Pokrovsk on Monday.',
  'Kupiansk was shelled again, the army said.',
];
const AFTER = [
  'Fighting continued around Pokrovsk on Monday.',
  'Vovchansk was shelled again, the army said.',
];

function Page() {
  const [sentences, setSentences] = useState(BEFORE);
  return (
    <article>
      <h1>War in Ukraine: the day at the front</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <button type="button" id="update" onClick={() => setSentences(AFTER)}>
        Update
      </button>
    </article>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
