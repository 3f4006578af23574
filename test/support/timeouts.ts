/** The first spec file of a run migrates and fills the template for all. */
jest.setTimeout(90_000);
