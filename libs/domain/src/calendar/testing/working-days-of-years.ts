/** How many working days a year has, by the notices of the State Council: the check for every calendar. */
export const WORKING_DAYS_OF_YEARS: [year: number, count: number][] = [
  [2017, 249],
  [2018, 250],
  [2019, 250],
  [2020, 249],
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
];
