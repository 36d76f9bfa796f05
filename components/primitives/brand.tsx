/** The extension's own sign: two speech marks that face each other, equal in size and weight. */

/** Draws the sign in the colour of the text around it. */
export function BrandMark({ size = '1.5rem' }: { readonly size?: string }) {
  return (
    <svg viewBox="3 5 26 22" aria-hidden="true" style={{ width: size, height: size, flex: 'none' }}>
      <path
        fill="currentColor"
        d="M14.6 7C8.6 8.3 5.2 12.6 5.2 18.6v1.4a4.9 4.9 0 1 0 4.9-4.9h-.4c.5-2.7 2.2-4.5 4.9-5.1zM17.4 7C23.4 8.3 26.8 12.6 26.8 18.6v1.4a4.9 4.9 0 1 1-4.9-4.9h.4c-.5-2.7-2.2-4.5-4.9-5.1z"
      />
    </svg>
  );
}
