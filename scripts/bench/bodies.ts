type Item = { key: string; value: string; displayName: string };

export type Body = ReturnType<typeof bodyWith>;

/** A body that conforms, with the back-office items that are asked for. */
export function bodyWith(backOfficeData: Item[]) {
  return {
    externalUserId: 'external_id_2',
    userData: {
      id: 'external_id_2',
      email: 'a@example.com',
      phone: { region: 'PL', number: '666777666' },
      firstName: 'Tyler',
      lastName: 'Durden',
      backOfficeData,
    },
  };
}

export const typicalItem: Item = { key: 'office_number', value: '777666777', displayName: 'Office number' };

/**
 * The text of a body of so many bytes that conforms: made longer by back-office items, the last one of which has what is left.
 *
 * @throws RangeError where it cannot be so short
 */
export function bodyOfBytes(bytes: number): string {
  const item = (index: number, value = '777666777') => ({ ...typicalItem, key: `office_number_${index}`, value });
  const textWith = (items: Item[]): string => JSON.stringify(bodyWith(items));
  // Each of them has a key of the longest length, and a comma behind it.
  const longest = JSON.stringify(item(bytes)).length + 1;
  const shortest = textWith([item(0, '')]).length;
  if (bytes < shortest)
    throw new RangeError(`a body of ${bytes} bytes has no room for an item; ${shortest} are needed`);
  const items = Array.from({ length: Math.floor((bytes - shortest) / longest) }, (_, index) => item(index + 1));
  const left = bytes - textWith([...items, item(0, '')]).length;
  return textWith([...items, item(0, '7'.repeat(left))]);
}
