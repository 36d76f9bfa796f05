export interface Root { readonly id: string }
