/** The title of a column, which its cells carry as well: on a phone a row is a block without a head, see `.stacked-on-phone`. */
export const stackedTitle = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
