export interface Shape { readonly id: string }
