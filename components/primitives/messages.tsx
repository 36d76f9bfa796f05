/** Hands the interface's texts to components, which know neither the browser nor where texts come from. */
import { createContext, type ReactNode, useContext } from 'react';

/** Texts by key, with the language and direction they are in. */
export interface Messages {
  readonly t: (key: string, substitutions?: string | readonly string[]) => string;
  /** BCP 47 tag of the interface's language. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const Context = createContext<Messages>({ t: (key) => key, lang: 'en', dir: 'ltr' });

/** Provides texts to everything below. */
export function MessagesProvider({
  value,
  children,
}: {
  readonly value: Messages;
  readonly children: ReactNode;
}) {
  return <Context value={value}>{children}</Context>;
}

/** Returns the texts; without a provider every text is its own key. */
export function useMessages(): Messages {
  return useContext(Context);
}
