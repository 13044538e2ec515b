declare const __ENGINE_LOCK__: boolean;
