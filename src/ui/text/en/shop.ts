export const shop = {
  sentenceCase: (words: string) => words.charAt(0).toUpperCase() + words.slice(1),

  departmentsHeading: 'Departments',

  card: {
    like: (title: string) => `Add ${title} to the wish list`,
    unlike: (title: string) => `Remove ${title} from the wish list`,
    soldOut: 'Sold out',
    was: (price: string) => `was ${price}`,
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
    onPromotion: 'On sale',
    inStock: 'In stock',
    moreOptions: (count: string) => `${count} more`,
    fewerOptions: 'Fewer',
    removeFilter: (name: string) => `Remove filter: ${name}`,
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
    nothingTitle: 'No product matches all these filters',
    nothingBody: 'Remove a filter, or clear them all.',
    unknownDepartmentTitle: (name: string) => `There is no department “${name}”`,
    unknownDepartmentBody: 'Choose one of these departments.',
  },

  product: {
    colours: 'Colours',
    versions: 'Versions',
    quantity: 'Quantity',
    fewer: 'Decrease quantity',
    more: 'Increase quantity',
    addToBasket: 'Add to basket',
    added: (title: string, quantity: number) =>
      quantity === 1
        ? `${title} was added to the basket.`
        : `${quantity} × ${title} were added to the basket.`,
    inBasket: (count: string) => `${count} in your basket`,
    like: 'Save to wish list',
    liked: 'On your wish list',
    notInterested: 'Not interested',
    dismissedNote: 'You are not interested in this product, so it is no longer recommended.',
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
    unpriced: 'This data set has no prices. The models still learn from what you add to the basket.',
    breadcrumb: 'You are here',
    unknownTitle: 'This product is not in the shop',
    unknownBody: 'It may belong to another data set, or the link may be incomplete.',
  },

  search: {
    title: (query: string) => `Results for “${query}”`,
    emptyTitle: 'Search the shop',
    emptyBody: 'Type a product, brand, colour or material.',
    looking: 'Searching …',
    failed: 'The search failed',
    nothingTitle: (query: string) => `Nothing found for “${query}”`,
    nothingBody: 'A product must contain every word. Try fewer words, or only the start of a word.',
    onlyWithout: 'Results with fewer words:',
    suggestion: (query: string, count: string) => `${query} (${count})`,
    /** A word no product contains, and the word searched for instead. */
    spelling: (asked: string, read: string) => `No product matches “${asked}”. Showing results for ${read}.`,
    synonym: (asked: string, read: string) => `Results for “${asked}” include ${read}.`,
    quoted: (word: string) => `“${word}”`,
    personal: {
      label: 'Personal order',
      on: (model: string) =>
        `Sorted by how well the words match and how much ${model} expects you to like each product, which at most doubles its match. Arrows show what moved.`,
      off: 'Sorted only by how well the words match, the same for everyone.',
      missing: {
        model: 'No model is trained yet, so the order is the same for everyone.',
        reading: 'The models are loading. Until then the order is the same for everyone.',
        history: 'Look at a few products first: without them the order is the same for everyone.',
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
    emptyBody: 'What you add stays here, even after you close the browser.',
    remove: (title: string) => `Remove ${title}`,
    removed: (title: string) => `${title} was removed from the basket.`,
    quantityOf: (title: string) => `Quantity of ${title}`,
    total: 'Total',
    times: (quantity: string) => `${quantity} ×`,
    each: (price: string) => `${price} each`,
    checkout: 'Go to checkout',
    keepLooking: 'Continue shopping',
    items: (formatted: string, count: number) => `${formatted} ${count === 1 ? 'item' : 'items'}`,
  },

  checkout: {
    title: 'Checkout',
    simulated: 'This is a simulation',
    simulatedBody:
      'Nothing is charged, shipped or reported to anyone. The order is stored in this browser so that the models can learn from it.',
    review: 'Your order',
    place: 'Place simulated order',
    placing: 'Placing the order',
    change: 'Edit basket',
  },

  orders: {
    title: 'Orders',
    placedTitle: 'Your order is stored on this device',
    placedBody: 'Nothing was charged. Personal recommendations leave out what you bought.',
    emptyTitle: 'No orders yet',
    emptyBody: 'Orders you place are stored in this browser and listed here.',
    number: (id: string) => `Order ${id}`,
  },

  wishList: {
    title: 'Wish list',
    emptyTitle: 'Nothing saved yet',
    emptyBody: 'Press the heart on a product to save it here. The models learn from it what you like.',
    added: (title: string) => `${title} was added to the wish list.`,
    removed: (title: string) => `${title} was removed from the wish list.`,
  },

  actions: {
    notDone: (title: string, wayOut: string) => `${title}. ${wayOut}`,
  },
};
