/** Capitals, whose names in the news mean a government more often than a town. By first English name. */
export const NOTABLE_CAPITALS: ReadonlySet<string> = new Set([
  'Kyiv',
  'Jerusalem',
  'Tel Aviv',
  'Damascus',
  'Beirut',
  'Khartoum',
  'Sanaa',
  'Tripoli',
  'Baku',
  'Yerevan',
  'Tbilisi',
  'Taipei',
  'Pristina',
  'Kabul',
  'Islamabad',
  'New Delhi',
  'Tehran',
  'Caracas',
  'Belgrade',
  'Nicosia',
  'Hargeisa',
  'Mogadishu',
  'Kinshasa',
  'Naypyidaw',
  'Ramallah',
  'Tiraspol',
  'Sukhumi',
  'Tskhinvali',
  'Rabat',
]);

/** Rivers that share their names with villages; in Latin letters, Ukrainian and Russian. */
export const RIVERS: ReadonlySet<string> = new Set(
  (
    'Oskil Oskol Vovcha Volchya Konka Samara Solona Torets Krynka Kalmius Mius Zherebets Inhulets Ingulets Psel Psyol Seim Seym Haichur Gaichur Tersa Bakhmutka Lopan Udy Khorol Vorskla Desna Molochna ' +
    'Оскіл Оскол Вовча Волчья Конка Самара Солона Соленая Торець Торец Кринка Крынка Кальміус Кальмиус Міус Миус Жеребець Жеребец Інгулець Ингулец Псел Псьол Сейм Гайчур Терса Бахмутка Лопань Уди Уды Хорол Ворскла Десна Молочна'
  ).split(' '),
);

/** Capitals and parties whose namesakes in the records are never meant; in Latin letters, Ukrainian and Russian. */
export const FOREIGN_CAPITALS: ReadonlySet<string> = new Set(
  (
    'Hamas Hezbollah Fatah Moscow Moskva Moskau London Paris Berlin Washington Warsaw Minsk Vienna Rome Madrid Ankara Istanbul Cairo Doha Riyadh ' +
    'Islamabad Delhi Beijing Tokyo Seoul Brussels Geneva Budapest Prague Vilnius Riga Tallinn Helsinki Stockholm Oslo Athens Sofia ' +
    'Bucharest Belgrade Astana Tashkent Amman Baghdad Tehran Algiers Rabat Nairobi Kampala Kigali Dhaka Kathmandu Bangkok Hanoi Manila ' +
    'Москва Лондон Париж Берлін Вашингтон Варшава Мінськ Відень Рим Мадрид Анкара Стамбул Каїр Брюссель Женева Будапешт Прага Вільнюс Рига ' +
    'Берлин Минск Вена Каир Вильнюс Хельсинки Стокгольм Афины София Софія Бухарест Белград Астана Ташкент Багдад Тегеран'
  ).split(' '),
);
