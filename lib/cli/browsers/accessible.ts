/**
 * The accessibility tree of a page in either browser, in ARIA's own words: Chromium tells it over its debugging
 * protocol, Firefox through the service that its screen readers use.
 */

/** What an element can say of its state. */
export type AccessibleState = 'checked' | 'expanded' | 'collapsed' | 'pressed';
/** A node as assistive technology is told of it. */
export interface AccessibleNode {
  /** The ARIA role; empty where the browser has a word of its own that ARIA does not know. */
  readonly role: string;
  readonly name: string;
  /** Of a heading; else 0. */
  readonly level: number;
  readonly states: readonly AccessibleState[];
  readonly children: readonly AccessibleNode[];
}

/** A node as Firefox's service tells it. */
export interface FirefoxNode {
  readonly role: string;
  /** What the page itself wrote as role. */
  readonly written: string;
  readonly tag: string;
  readonly name: string;
  readonly level: number;
  readonly state: number;
  readonly children: readonly FirefoxNode[];
}

/** Firefox's own words for roles; what is not here it calls as ARIA does, or is of no account. */
const FIREFOX_ROLES: Readonly<Record<string, string>> = {
  pushbutton: 'button',
  'toggle button': 'button',
  buttonmenu: 'button',
  summary: 'disclosure',
  editcombobox: 'combobox',
  entry: 'textbox',
  searchbox: 'textbox',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  grouping: 'group',
  statusbar: 'status',
  graphic: 'img',
  'date editor': 'date',
  slider: 'slider',
  switch: 'switch',
  link: 'link',
  heading: 'heading',
  dialog: 'dialog',
  toolbar: 'toolbar',
  table: 'table',
  listbox: 'listbox',
  'combobox list': 'listbox',
  combobox: 'combobox',
  'combobox option': 'option',
  option: 'option',
};
const FIREFOX_LANDMARKS: Readonly<Record<string, string>> = {
  main: 'main',
  nav: 'navigation',
  header: 'banner',
  footer: 'contentinfo',
  search: 'search',
  aside: 'complementary',
};
/** Bits of nsIAccessibleStates. */
const FIREFOX_STATES: readonly (readonly [number, AccessibleState])[] = [
  [0x8, 'pressed'],
  [0x10, 'checked'],
  [0x200, 'expanded'],
  [0x400, 'collapsed'],
];

/** Reads the tree of the tab in front; runs as Firefox's own code. The service starts when it is first asked. */
export async function readFirefoxTree(): Promise<FirefoxNode> {
  const LOOKS = 100;
  // Firefox's own code has these; no types of the project know them.
  const { Cc, Ci, Services } = globalThis as unknown as Record<string, never> as never as {
    readonly Cc: Record<string, { getService: (kind: unknown) => FirefoxService }>;
    readonly Ci: Record<string, unknown>;
    readonly Services: {
      wm: { getMostRecentWindow: (kind: string) => Window & { gBrowser: { selectedBrowser: object } } };
    };
  };
  interface Accessible {
    readonly role: number;
    readonly name: string | null;
    readonly childCount: number;
    readonly firstChild: Accessible | null;
    readonly attributes: { getStringProperty: (key: string) => string } | null;
    readonly getChildAt: (index: number) => Accessible;
    readonly getState: (state: { value?: number }, extra: object) => void;
  }
  interface FirefoxService {
    readonly getAccessibleFor: (node: object) => Accessible | null;
    readonly getStringRole: (role: number) => string;
  }
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  if (service === undefined) throw new Error('This Firefox has no accessibility service.');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = window.gBrowser.selectedBrowser;
  const tree = (): Accessible | null => service.getAccessibleFor(frame)?.firstChild ?? null;
  for (let look = 0; look < LOOKS && (tree()?.childCount ?? 0) === 0; look++)
    await new Promise((next) => window.setTimeout(next, 50));
  const attribute = (node: Accessible, key: string): string => {
    try {
      return node.attributes?.getStringProperty(key) ?? '';
    } catch {
      return '';
    }
  };
  const read = (node: Accessible): FirefoxNode => {
    const state: { value?: number } = {};
    node.getState(state, {});
    return {
      role: service.getStringRole(node.role),
      written: attribute(node, 'xml-roles'),
      tag: attribute(node, 'tag'),
      name: node.name ?? '',
      level: Number(attribute(node, 'level')),
      state: state.value ?? 0,
      children: Array.from({ length: node.childCount }, (_, index) => read(node.getChildAt(index))),
    };
  };
  const root = tree();
  if (root === null) throw new Error('The tab in front has no accessibility tree.');
  return read(root);
}

/** Puts Firefox's tree into ARIA's words. */
export function fromFirefox({
  role,
  written,
  tag,
  name,
  level,
  state,
  children,
}: FirefoxNode): AccessibleNode {
  const landmark = role === 'landmark' ? (FIREFOX_LANDMARKS[tag] ?? written) : undefined;
  const [first = ''] = written.split(' ');
  const told = landmark ?? (first !== '' ? first : (FIREFOX_ROLES[role] ?? ''));
  // A field to search in is a field to write in; only Firefox tells them apart everywhere.
  const own = told === 'searchbox' ? 'textbox' : told;
  return {
    role: own,
    name,
    level: own === 'heading' ? level : 0,
    states: FIREFOX_STATES.flatMap(([bit, named]) => ((state & bit) === bit ? [named] : [])),
    children: children.map(fromFirefox),
  };
}

/** A node of Chromium's `Accessibility.getFullAXTree`, as far as it is used here. */
export interface ChromiumNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** Chromium's own words for roles. */
const CHROMIUM_ROLES: Readonly<Record<string, string>> = {
  RootWebArea: 'document',
  DisclosureTriangle: 'disclosure',
  DisclosureTriangleGrouped: 'disclosure',
  image: 'img',
  searchbox: 'textbox',
  Date: 'date',
  MenuListPopup: 'listbox',
};

/** Puts Chromium's flat list of nodes into a tree in ARIA's words. */
export function fromChromium(nodes: readonly ChromiumNode[]): AccessibleNode {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: ChromiumNode): AccessibleNode => {
    const own = typeof node.role?.value === 'string' && !node.ignored ? node.role.value : '';
    const property = (wanted: string): unknown =>
      node.properties?.find(({ name }) => name === wanted)?.value.value;
    const is = (wanted: string): boolean => [true, 'true'].includes(property(wanted) as boolean | string);
    const states: readonly (readonly [boolean, AccessibleState])[] = [
      [is('pressed'), 'pressed'],
      [is('checked'), 'checked'],
      [is('expanded'), 'expanded'],
      [property('expanded') === false, 'collapsed'],
    ];
    return {
      role: CHROMIUM_ROLES[own] ?? own,
      name: typeof node.name?.value === 'string' && !node.ignored ? node.name.value : '',
      level: own === 'heading' ? Number(property('level') ?? 0) : 0,
      states: states.flatMap(([holds, named]) => (holds ? [named] : [])),
      children: (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child === undefined ? [] : [read(child)];
      }),
    };
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root === undefined) throw new Error('The page has no accessibility tree.');
  return read(root);
}
