import type { SideId } from '../../model/domain.ts';

/**
 * Patterns are words in lower case. `stem*` takes any ending, `stem~` the past endings of the language, `stem^` its
 * short passive endings, `a|b` either, `word?` an optional word, `@` a place. See README.md in this folder.
 */
export type Pattern = string;

/** What a predicate says of holder and place; the rules are in ../frames.ts. */
export type Frame =
  | 'capture'
  | 'liberate'
  | 'retake'
  | 'hold'
  | 'state'
  /** The place itself holds out. */
  | 'stand'
  | 'enter'
  | 'inside'
  | 'leave'
  | 'lose'
  | 'fall'
  | 'expel'
  | 'clear'
  | 'clearing'
  | 'contested'
  | 'annex'
  | 'sovereign'
  | 'strike'
  | 'losses'
  | 'destroy';
export type Voice = 'active' | 'passive' | 'either' | 'noun' | 'adjective';
export type Predicates = Readonly<
  Partial<Record<Frame, Readonly<Partial<Record<Voice, readonly Pattern[]>>>>>
>;

/** Words of one side: `force` acts on the ground, `voice` speaks, `adjective` qualifies either. */
export interface SideWords {
  /** People and forces: subjects of predicates; nominative forms stand in `subject` of the language. */
  readonly force?: readonly Pattern[];
  /** Capitals, governments, ministries, staffs: they speak, and act too. */
  readonly voice?: readonly Pattern[];
  readonly adjective?: readonly Pattern[];
  /** Forces by a name that only their opponent's people use: whoever uses it speaks for the opponent, if not known otherwise. */
  readonly hostile?: readonly Pattern[];
  /** Names that are told only by a quotation mark before a capital: «Восток». */
  readonly named?: readonly Pattern[];
}
/** The words that are cues of a kind; every list may be missing. */
export type WordList =
  /** Verbs of saying, by what they do to the content. */
  | 'say'
  | 'deny'
  | 'concede'
  /** "according to": the source follows. */
  | 'accordingTo'
  /** "according to him", "the same source": the last source again. */
  | 'sameSource'
  /** "it became known": reported by nobody. */
  | 'impersonal'
  /** "claims", "statement": what is said, as a noun. */
  | 'sayNoun'
  /** "contrary to", "despite": what is said is set aside. */
  | 'contrary'
  /** "untrue", "lie", "myth". */
  | 'fake'
  /** A whole sentence of denial about the claim before: "denied this", "that is a lie". */
  | 'denyThat'
  /** "is out of the question": denies what was said to be done, and sets aside what was only planned. */
  | 'unplanned'
  | 'not'
  | 'none'
  /** "no longer": it was so, and is not now. */
  | 'ended'
  | 'modal'
  | 'plan'
  | 'condition'
  | 'success'
  | 'auxiliary'
  | 'full'
  | 'most'
  | 'part'
  | 'percent'
  | 'territory'
  | 'near'
  | 'in'
  | 'from'
  | 'over'
  | 'to'
  | 'of'
  | 'by'
  | 'with'
  | 'otherPreposition'
  | 'holderMark'
  | 'and'
  | 'clause'
  | 'force'
  | 'office'
  | 'outlet'
  | 'own'
  | 'enemy'
  | 'third'
  /** "the mayor", "the defenders": of the side whose the place is. */
  | 'local'
  /** "the mayor", "the police": speak for whose the place is, and hold nothing. */
  | 'localOffice'
  /** "residents", "a witness": speak for nobody's side. */
  | 'bystander'
  | 'human'
  | 'bulletin'
  /** "This was reported by": names the source of the sentence before. */
  | 'aboutThis'
  | 'transparent'
  /** "including": names some of the places meant. */
  | 'including'
  | 'also'
  | 'skip'
  /** Numbers in words. */
  | 'numeral'
  /** "with the callsign": the name that follows is no side's. */
  | 'callsign'
  /** "in a ring", "in pincers": what is taken so is not held. */
  | 'ring'
  /** "then", "after it": opens the next name of what is told one after the other. */
  | 'sequel'
  /** What a taking is said to be when it is not done: "the goal", "the task". */
  | 'goal';

/** A verb whose particle stands at the end of its clause: "nahm … ein". */
export interface SeparableVerb {
  readonly forms: readonly string[];
  readonly particle: string;
  readonly means:
    | { readonly tag: 'predicate'; readonly frame: Frame; readonly voice: Voice }
    | { readonly tag: WordList };
}

export interface ClaimLanguage {
  readonly lang: string;
  /** `svo` reads the subject before the verb and the object after; `free` goes by case and distance. */
  readonly order: 'svo' | 'free';
  readonly infinitive: readonly string[];
  /** Endings that `~` and `^` stand for. */
  readonly past?: readonly string[];
  readonly short?: readonly string[];
  /** Endings that `=` stands for: those of the participle that stands as an adjective before a name. */
  readonly long?: readonly string[];
  /** Endings of a person's name that make it the one spoken to. */
  readonly dative?: readonly string[];
  /** Endings of several people that make them the ones spoken to. */
  readonly dativePlural?: readonly string[];
  readonly words: Readonly<Partial<Record<WordList, readonly Pattern[]>>>;
  readonly predicates: Predicates;
  readonly sides: Readonly<Record<SideId, SideWords>>;
  /** Nominative forms of force words, where another case differs: the subject of a predicate. */
  readonly subject?: readonly string[];
  /** Names of forces with one form for all cases: "ЗСУ". */
  readonly indeclinable?: readonly string[];
  /** Words among `sameSource` that speak of a country or a capital: "по её словам". */
  readonly ofItself?: readonly string[];
  /** Past endings of the singular: one person who left a place gave nothing up. */
  readonly singular?: readonly string[];
  /** Endings of the gerund, whose subject is that of the clause after: "потеряв X, Россия отошла". */
  readonly gerund?: readonly string[];
  /** Units that the language's press names only of its own side, where no side is named. */
  readonly homeForces?: readonly string[];
  /** Endings of verbs in the plural. */
  readonly plural?: readonly string[];
  /** Kinds of unit: who speaks for one of no side named speaks for whose the place is. */
  readonly units?: readonly string[];
  /** Pronouns that with a verb of saying after them open a sentence about the one before: "Das teilte … mit". */
  readonly thisPronouns?: readonly string[];
  /** Prepositions that stand for "onto" beside a noun of movement. */
  readonly onto?: readonly string[];
  /** Adverbs that open a clause about what happens in the place before: "X, где". */
  readonly where?: readonly string[];
  /** Conjunctions that open what is said: "сказали, що утримують X". */
  readonly that?: readonly string[];
  /** Prepositions of what one speaks about: "про X брешуть, що взяли". */
  readonly about?: readonly string[];
  /** Endings that only adjectives have: "в полуразрушенном X". */
  readonly adjectival?: readonly string[];
  /** Offices whose side the language's press leaves unsaid. */
  readonly offices?: Readonly<Record<SideId, readonly Pattern[]>>;
  /** Names of speakers as this language spells them, by speaker id. */
  readonly speakers?: Readonly<Record<string, readonly Pattern[]>>;
  /** Kinds of place that can stand for the place named before: "the city". */
  readonly kinds: Readonly<Record<string, readonly Pattern[]>>;
  readonly fractions: readonly (readonly [Pattern, number])[];
  readonly separable?: readonly SeparableVerb[];
  /** Pronouns that open a relative clause after the name it speaks of: "X, which fell in May". */
  readonly relatives?: readonly string[];
  /** Modals that with a perfect infinitive tell what is said: "will erobert haben" of oneself, "soll erobert worden sein" of another. */
  readonly hearsay?: {
    readonly own: readonly string[];
    readonly other: readonly string[];
    readonly infinitives: readonly string[];
  };
  /** Verbs that after a noun make it a supposition: "ein Verlust hätte Folgen". */
  readonly supposing?: readonly string[];
  /** Nouns begin with a capital: a small word before a name is a verb or an adjective, and never governs it. */
  readonly capitalNouns?: boolean;
  /** Endings of the conditional, which do the same: "la prise ouvrirait". */
  readonly supposingEndings?: readonly string[];
  /** Pronouns that stand for the place named last, as where something is: "y sont présents". */
  readonly therePronouns?: readonly string[];
  /** Prepositions after which an event is done, whatever the clause goes on to plan: "seit dem Abzug". */
  readonly accomplished?: readonly string[];
  /** Verbs of leaving that may leave out what is left: "the rebels withdrew". */
  readonly bareLeaving?: readonly string[];
  /** Those of possession, which ask for a part of the place: "X, whose centre they hold". */
  readonly possessiveRelatives?: readonly string[];
  /** Conjunctions that are such pronouns after the noun of an apposition: "X, a village that they took". */
  readonly relativesAfterKind?: readonly string[];
  /** Words of absence before a party: "free of Russian troops"; they stand under `none` too. */
  readonly freeOf?: readonly string[];
  /** Modals that with a participle make the passive: "wird gehalten". */
  readonly passiveAuxiliary?: readonly string[];
  /** Leaving, losing and entering are only read of a party that is named. */
  readonly namedSubject?: boolean;
  /** Verbs of being and staying, which join a place to the adjective of its holder: "remains Ukrainian". */
  readonly copulas?: readonly string[];
  /** Verbs of showing whose object are the forces seen: "shows Russian soldiers inside X". */
  readonly showVerbs?: readonly string[];
  /** Pronouns that stand for a place as the subject: "it fell in May". */
  readonly subjectPronouns?: readonly string[];
  /** Verbs of saying whose object is the place said to be taken: "claims Pokrovsk". */
  readonly claimVerbs?: readonly string[];
  /** The side's adjective follows its noun: "soldats russes". */
  readonly adjectiveAfter?: boolean;
  /** Auxiliaries of the perfect infinitive, which reports what is done: "dit avoir pris". */
  readonly perfect?: readonly string[];
  /** Pronouns that stand for a place as the object beside a verb: "retook it". */
  readonly objectPronouns?: readonly string[];
  /** Nouns that with a holder before them say who holds: "under Russian control", "in Ukrainian hands". */
  readonly stateNouns: readonly Pattern[];
  /** "from" of a party that is driven out or freed from, where it is no preposition of place: "від ворога". */
  readonly freedFrom?: readonly string[];
  /** "There is none": after a party it says that it is not there. */
  readonly absence?: readonly string[];
  /** Endings of the first person plural, whose subject is the speaker's side: "тримаємо". */
  readonly firstPerson?: readonly string[];
  /** Words of contrast after which a speaker's content is over: "although", "but". */
  readonly contrast?: readonly string[];
  /** Prepositions that with "us" at the end of a clause say that the place is held: "ще в нас". */
  readonly possessionOfOwn?: readonly string[];
  /** Stems of "occupy": nobody says it of his own side. */
  readonly occupation?: readonly string[];
  /** Stems of "fire control", which holds nothing. */
  readonly fire?: readonly string[];
  /** Endings of a verb in the present that, alone with a speaker after a comma, tells. */
  readonly tellingEndings?: readonly string[];
  /** Stems of "confirm", which concedes nothing by itself. */
  readonly confirming?: readonly string[];
  /** Kinds in the plural that stand for all the places named last: "these towns". */
  readonly theseKinds?: readonly string[];
  /** Stems of "came", "passed" with "under control". */
  readonly transition?: readonly string[];
  /** Stems of "was hasty": its subject made the claim that another denies. */
  readonly hasty?: readonly string[];
  /** Stems of parts that stand for a part of the place spoken of: "the outskirts", "the north". */
  readonly shares?: readonly string[];
  /** Verbs that give a thing a name: "called the statement a fantasy". */
  readonly calling?: readonly string[];
  /** Prepositions that with a party after them say who holds: "за ЗСУ"; the second list asks for a share too. */
  readonly possession?: readonly string[];
  readonly possessionOfShare?: readonly string[];
  /** Whose liberation an unattributed "liberation" is in this language's press, where it is one side's. */
  readonly liberator?: SideId;
  /** The side of a soldier or an official whose side this language's press leaves unsaid. */
  readonly homeVoice?: SideId;
  /** Whose enemy "the enemy" is where the text speaks in its own voice. */
  readonly enemyOf?: SideId;
}
