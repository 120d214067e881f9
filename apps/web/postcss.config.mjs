// biome-ignore lint/style/noDefaultExport: PostCSS asks for one
export default { plugins: { '@tailwindcss/postcss': {} } }
