declare const __ENGINE_LOCK__: boolean;
/** The version of the data package that the site was built with. */
declare const __DATA_VERSION__: string;
