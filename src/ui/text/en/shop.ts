export const shop = {
  sentenceCase: (words: string) => words.charAt(0).toUpperCase() + words.slice(1),

  departmentsHeading: 'Departments',

  card: {
    like: (title: string) => `Add ${title} to the wish list`,
    unlike: (title: string) => `Take ${title} off the wish list`,
    soldOut: 'Sold out',
    was: (price: string) => `before ${price}`,
    off: (percent: string) => `−${percent}`,
  },

  listing: {
    filters: 'Filters',
    showFilters: (active: number) => (active === 0 ? 'Filters' : `Filters (${active})`),
    clear: 'Clear all',
    showResults: (count: string) => `Show ${count}`,
    results: (formatted: string, count: number) => `${formatted} ${count === 1 ? 'product' : 'products'}`,
    department: 'Department',
    brand: 'Brand',
    colour: 'Colour',
    category: 'Kind',
    price: 'Price',
    lowest: 'Lowest price, in dollars',
    highest: 'Highest price, in dollars',
    from: 'From',
    to: 'To',
    availability: 'Offers and stock',
    onPromotion: 'Reduced',
    inStock: 'In stock',
    moreOptions: (count: string) => `${count} more`,
    fewerOptions: 'Fewer',
    removeFilter: (name: string) => `Remove the filter ${name}`,
    /** At least one of the two; in cents, inclusive. */
    priceLimits: (
      lowest: number | undefined,
      highest: number | undefined,
      price: (cents: number) => string,
    ) =>
      lowest === undefined
        ? `Up to ${price(highest ?? 0)}`
        : highest === undefined
          ? `From ${price(lowest)}`
          : `${price(lowest)} to ${price(highest)}`,
    sort: 'Sort by',
    sorts: {
      popular: 'Most popular',
      newest: 'Newest',
      'price-up': 'Price, low to high',
      'price-down': 'Price, high to low',
      title: 'Name',
      relevance: 'Best match',
    },
    nothingTitle: 'Nothing fits all of these filters',
    nothingBody: 'Take one away, or start over.',
    unknownDepartmentTitle: (name: string) => `No department “${name}”`,
    unknownDepartmentBody: 'These are the departments there are.',
  },

  product: {
    colours: 'Colours',
    versions: 'Versions',
    quantity: 'Quantity',
    fewer: 'One fewer',
    more: 'One more',
    addToBasket: 'Add to basket',
    added: (title: string, quantity: number) =>
      quantity === 1 ? `${title} is in the basket.` : `${quantity} × ${title} are in the basket.`,
    inBasket: (count: string) => `${count} in your basket`,
    like: 'Save to wish list',
    liked: 'On your wish list',
    notInterested: 'Not interested',
    dismissedNote: 'You said this is not for you; it is not recommended any more.',
    inStock: 'In stock',
    fewLeft: (count: string) => `Only ${count} left`,
    soldOut: 'Sold out',
    save: (amount: string) => `You save ${amount}`,
    brand: 'Brand',
    material: 'Material',
    style: 'Style',
    colour: 'Colour',
    launched: 'Available since',
    details: 'Details',
    tags: 'Tags',
    unpriced: 'This data set has no prices; adding it to the basket still teaches the models.',
    breadcrumb: 'You are here',
    unknownTitle: 'This product is not in the shop',
    unknownBody: 'It may belong to another data set, or the link is incomplete.',
  },

  search: {
    title: (query: string) => `Results for “${query}”`,
    emptyTitle: 'Search the shop',
    emptyBody: 'Type what you look for: a thing, a brand, a colour, a material.',
    looking: 'Looking through the shop …',
    failed: 'The search could not be done',
    nothingTitle: (query: string) => `Nothing found for “${query}”`,
    nothingBody: 'Every word must occur in a product. Try fewer words, or the beginning of one.',
    onlyWithout: 'With fewer words:',
    suggestion: (query: string, count: string) => `${query} (${count})`,
    /** A word that is nowhere in the shop, and what was looked for in its place. */
    spelling: (asked: string, read: string) => `“${asked}” is not in the shop. These are for ${read}.`,
    synonym: (asked: string, read: string) => `“${asked}” also finds ${read}.`,
    quoted: (word: string) => `“${word}”`,
    personal: {
      label: 'Personal order',
      on: (model: string) =>
        `The fit of the words, times up to 2 for what you are expected to like, by ${model}. The arrows say what that changes.`,
      off: 'By the fit of the words alone, the same for everyone.',
      missing: {
        model: 'No model has learnt this shop yet: the order is the same for everyone.',
        reading: 'The models are being read: until then the order is the same for everyone.',
        history: 'Nothing is known of you yet: the order is the same for everyone. Look at a few products.',
      },
      up: (places: string) => `Up ${places} for you`,
      down: (places: string) => `Down ${places} for you`,
      same: 'Same place',
      why: (title: string, moved: string) => `${moved}. Why? ${title}`,
    },
  },

  basket: {
    title: 'Basket',
    emptyTitle: 'Your basket is empty',
    emptyBody: 'What you add stays here, also after closing the browser.',
    remove: (title: string) => `Remove ${title}`,
    removed: (title: string) => `${title} is out of the basket.`,
    quantityOf: (title: string) => `Quantity of ${title}`,
    total: 'Total',
    times: (quantity: string) => `${quantity} ×`,
    each: (price: string) => `${price} each`,
    checkout: 'Go to checkout',
    keepLooking: 'Keep looking',
    items: (formatted: string, count: number) => `${formatted} ${count === 1 ? 'thing' : 'things'}`,
  },

  checkout: {
    title: 'Checkout',
    simulated: 'This is a simulation',
    simulatedBody:
      'Nothing is charged, nothing is sent and nobody is told. The order is written into this browser, so that the models can learn from it.',
    review: 'Your order',
    place: 'Place the simulated order',
    placing: 'Storing the order',
    change: 'Change the basket',
  },

  orders: {
    title: 'Orders',
    placedTitle: 'Your order is stored on this machine',
    placedBody: 'Nothing was charged. What you bought is no longer recommended.',
    emptyTitle: 'No orders yet',
    emptyBody: 'Orders you place are kept here, in this browser.',
    number: (id: string) => `Order ${id}`,
  },

  wishList: {
    title: 'Wish list',
    emptyTitle: 'Nothing saved yet',
    emptyBody: 'The heart on a product keeps it here, and tells the models what you like.',
    added: (title: string) => `${title} is on the wish list.`,
    removed: (title: string) => `${title} is off the wish list.`,
  },

  actions: {
    notDone: (title: string, wayOut: string) => `${title}. ${wayOut}`,
  },
};
