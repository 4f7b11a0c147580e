export { ApiKeysPage } from './ApiKeysPage.tsx'
export { SettingsPage } from './SettingsPage.tsx'
