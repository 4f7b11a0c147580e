import { Outlet } from '@tanstack/react-router'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { language } from '../platform/texts.ts'
import { fullPath, useGo } from '../platform/url-state.ts'

/** Lets links of the components go where the router leads. */
export function Root() {
  return (
    <I18nProvider locale={language}>
      <RouterProvider navigate={useGo()} useHref={fullPath}>
        <Outlet />
      </RouterProvider>
    </I18nProvider>
  )
}
