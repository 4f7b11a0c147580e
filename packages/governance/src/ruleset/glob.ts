import picomatch from 'picomatch'

/** True when a file's path fits a glob. A glob without a slash fits the name of a file in any folder. */
export function matchesGlob(file: string, glob: string): boolean {
  return picomatch.isMatch(
    file.replaceAll('\\', '/').replace(/^\.\//, ''),
    glob.replace(/^\.\//, ''),
    {
      basename: !glob.includes('/'),
      dot: true,
    },
  )
}
