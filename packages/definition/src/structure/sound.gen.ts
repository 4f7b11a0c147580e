// Made by "npm run generate" from the shapes beside it. Do not edit.
import { deepEnough, fitsFormat, isUnique } from './sound-parts.ts'
import { type JsonValue, isObject } from '../json.ts'

const PATTERN_0 = new RegExp("^[^{}/ :\\\\]+(?::\\d+)?$", 'u')
const PATTERN_1 = new RegExp("^/", 'u')
const PATTERN_2 = new RegExp("^([0-9]{3})$|^(default)$", 'u')
const PATTERN_3 = new RegExp("^3\\.0\\.\\d(-.+)?$", 'u')
const PATTERN_4 = new RegExp("^(get|put|post|delete|options|head|patch|trace)$", 'u')
const PATTERN_5 = new RegExp("^[1-5](?:\\d{2}|XX)$", 'u')
const PATTERN_6 = new RegExp("^[a-zA-Z0-9\\.\\-_]+$", 'u')
const PATTERN_7 = new RegExp("^3\\.1\\.\\d+(-.+)?$", 'u')
const PATTERN_8 = new RegExp("^[^#]*#?$", 'u')
const PATTERN_9 = new RegExp("^[A-Za-z_][-A-Za-z0-9._]*$", 'u')
const PATTERN_10 = new RegExp("^[1-5](?:[0-9]{2}|XX)$", 'u')
const PATTERN_11 = new RegExp("^[a-zA-Z0-9._-]+$", 'u')
const PATTERN_12 = new RegExp("^[Bb][Ee][Aa][Rr][Ee][Rr]$", 'u')
const PATTERN_13 = new RegExp("^(schemas|responses|parameters|examples|requestBodies|headers|securitySchemes|links|callbacks|pathItems)$", 'u')
const PATTERN_14 = new RegExp("^3\\.2\\.\\d+(-.+)?$", 'u')
const PATTERN_15 = new RegExp("^[^#]*$", 'u')
const PATTERN_16 = new RegExp("^[^{}]+$", 'u')
const PATTERN_17 = new RegExp("^[a-zA-Z0-9!#$%&'*+.^_`|~-]+$", 'u')
const PATTERN_18 = new RegExp("^(?:schemas|responses|parameters|examples|requestBodies|headers|securitySchemes|links|callbacks|pathItems|mediaTypes)$", 'u')

export function isSoundOpenApi20(v: JsonValue): boolean {
  return isOpenApi20_0(v, 0)
}

function isOpenApi20_2(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "email": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("email", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_3(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_1(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "version"))) return false;
  if (!(Object.hasOwn(v, "title"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "version": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "termsOfService": if (!(typeof c === 'string')) return false;  continue
  case "contact": if (!(isOpenApi20_2(c, d + 1))) return false;  continue
  case "license": if (!(isOpenApi20_3(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_4(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!((c === "http" || c === "https" || c === "ws" || c === "wss"))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_6(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(typeof v === 'string')) return false;
  return true
}

function isOpenApi20_5(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi20_6(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_10(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_11(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_14(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  }
  return true
}

function isOpenApi20_15(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  }
  if (!(false)) return false;
  }
  }
  return true
}

function isOpenApi20_19(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_20(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_23(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function isOpenApi20_22(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'boolean') {  }
  else { if (!(isOpenApi20_23(v, d + 1))) return false; }
  return true
}

function isOpenApi20_21(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(isOpenApi20_18(v, d + 1))) return false; }
  else { if (!(isOpenApi20_22(v, d + 1))) return false; }
  return true
}

function isOpenApi20_25(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!((c === "array" || c === "boolean" || c === "integer" || c === "null" || c === "number" || c === "object" || c === "string"))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_24(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(((v === "array" || v === "boolean" || v === "integer" || v === "null" || v === "number" || v === "object" || v === "string") || isOpenApi20_25(v, d + 1)))) return false;
  return true
}

function isOpenApi20_27(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(isOpenApi20_18(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi20_26(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!((isOpenApi20_18(v, d + 1) || isOpenApi20_27(v, d + 1)))) return false;
  return true
}

function isOpenApi20_28(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi20_18(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi20_29(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "namespace": if (!(typeof c === 'string')) return false;  continue
  case "prefix": if (!(typeof c === 'string')) return false;  continue
  case "attribute": if (!(typeof c === 'boolean')) return false;  continue
  case "wrapped": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_18(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "default":   continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "maxProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "required": if (!(isOpenApi20_19(c, d + 1))) return false;  continue
  case "enum": if (!(isOpenApi20_20(c, d + 1))) return false;  continue
  case "additionalProperties": if (!(isOpenApi20_21(c, d + 1))) return false;  continue
  case "type": if (!(isOpenApi20_24(c, d + 1))) return false;  continue
  case "items": if (!(isOpenApi20_26(c, d + 1))) return false;  continue
  case "allOf": if (!(isOpenApi20_27(c, d + 1))) return false;  continue
  case "oneOf": if (!(isOpenApi20_27(c, d + 1))) return false;  continue
  case "anyOf": if (!(isOpenApi20_27(c, d + 1))) return false;  continue
  case "properties": if (!(isOpenApi20_28(c, d + 1))) return false;  continue
  case "discriminator": if (!(typeof c === 'string')) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "xml": if (!(isOpenApi20_29(c, d + 1))) return false;  continue
  case "externalDocs": if (!(isOpenApi20_11(c, d + 1))) return false;  continue
  case "example":   continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_17(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  if (!(Object.hasOwn(v, "schema"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "body"))) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "schema": if (!(isOpenApi20_18(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_32(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array"))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(isOpenApi20_32(c, d + 1))) return false;  continue
  case "collectionFormat": if (!((c === "csv" || c === "ssv" || c === "tsv" || c === "pipes"))) return false;  continue
  case "default":   continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "enum": if (!(isOpenApi20_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_31(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "header"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(isOpenApi20_32(c, d + 1))) return false;  continue
  case "collectionFormat": if (!((c === "csv" || c === "ssv" || c === "tsv" || c === "pipes"))) return false;  continue
  case "default":   continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "enum": if (!(isOpenApi20_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_33(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "formData"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array" || c === "file")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(isOpenApi20_32(c, d + 1))) return false;  continue
  case "collectionFormat": if (!((c === "csv" || c === "ssv" || c === "tsv" || c === "pipes" || c === "multi"))) return false;  continue
  case "default":   continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "enum": if (!(isOpenApi20_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_34(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "query"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(isOpenApi20_32(c, d + 1))) return false;  continue
  case "collectionFormat": if (!((c === "csv" || c === "ssv" || c === "tsv" || c === "pipes" || c === "multi"))) return false;  continue
  case "default":   continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "enum": if (!(isOpenApi20_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_35(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "required"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!((typeof c === 'boolean' && c === true))) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "path"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(isOpenApi20_32(c, d + 1))) return false;  continue
  case "collectionFormat": if (!((c === "csv" || c === "ssv" || c === "tsv" || c === "pipes"))) return false;  continue
  case "default":   continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "enum": if (!(isOpenApi20_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_30(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  if (!(Object.hasOwn(v, "type"))) return false;
  }
  if (!(Number(isOpenApi20_31(v, d + 1)) + Number(isOpenApi20_33(v, d + 1)) + Number(isOpenApi20_34(v, d + 1)) + Number(isOpenApi20_35(v, d + 1)) === 1)) return false;
  return true
}

function isOpenApi20_16(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Number(isOpenApi20_17(v, d + 1)) + Number(isOpenApi20_30(v, d + 1)) === 1)) return false;
  return true
}

function isOpenApi20_13(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi20_14(v, d + 1)) { if (!(isOpenApi20_15(v, d + 1))) return false; }
  else { if (!(isOpenApi20_16(v, d + 1))) return false; }
  return true
}

function isOpenApi20_12(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi20_13(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_40(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "default":   continue
  case "required": if (!(isOpenApi20_19(c, d + 1))) return false;  continue
  case "type": if (!(c === "file")) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "externalDocs": if (!(isOpenApi20_11(c, d + 1))) return false;  continue
  case "example":   continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_39(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Number(isOpenApi20_18(v, d + 1)) + Number(isOpenApi20_40(v, d + 1)) === 1)) return false;
  return true
}

function isOpenApi20_42(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(isOpenApi20_32(c, d + 1))) return false;  continue
  case "collectionFormat": if (!((c === "csv" || c === "ssv" || c === "tsv" || c === "pipes"))) return false;  continue
  case "default":   continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "enum": if (!(isOpenApi20_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_41(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi20_42(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi20_43(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  return true
}

function isOpenApi20_38(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "description"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "schema": if (!(isOpenApi20_39(c, d + 1))) return false;  continue
  case "headers": if (!(isOpenApi20_41(c, d + 1))) return false;  continue
  case "examples": if (!(isOpenApi20_43(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_37(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi20_14(v, d + 1)) { if (!(isOpenApi20_15(v, d + 1))) return false; }
  else { if (!(isOpenApi20_38(v, d + 1))) return false; }
  return true
}

function isOpenApi20_44(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_36(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.keys(v).length >= 1)) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  let isNamed = false
  if (PATTERN_2.test(k)) { if (!(isOpenApi20_37(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  if (isOpenApi20_44(v, d + 1)) return false
  return true
}

function isOpenApi20_46(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi20_10(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi20_45(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi20_46(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_9(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "responses"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "tags": if (!(isOpenApi20_10(c, d + 1))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi20_11(c, d + 1))) return false;  continue
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "produces": if (!(isOpenApi20_5(c, d + 1))) return false;  continue
  case "consumes": if (!(isOpenApi20_5(c, d + 1))) return false;  continue
  case "parameters": if (!(isOpenApi20_12(c, d + 1))) return false;  continue
  case "responses": if (!(isOpenApi20_36(c, d + 1))) return false;  continue
  case "schemes": if (!(isOpenApi20_4(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "security": if (!(isOpenApi20_45(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_8(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "get": if (!(isOpenApi20_9(c, d + 1))) return false;  continue
  case "put": if (!(isOpenApi20_9(c, d + 1))) return false;  continue
  case "post": if (!(isOpenApi20_9(c, d + 1))) return false;  continue
  case "delete": if (!(isOpenApi20_9(c, d + 1))) return false;  continue
  case "options": if (!(isOpenApi20_9(c, d + 1))) return false;  continue
  case "head": if (!(isOpenApi20_9(c, d + 1))) return false;  continue
  case "patch": if (!(isOpenApi20_9(c, d + 1))) return false;  continue
  case "parameters": if (!(isOpenApi20_12(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_7(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_1.test(k)) { if (!(isOpenApi20_8(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi20_47(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi20_16(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi20_48(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi20_38(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi20_51(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "basic")) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_52(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "in": if (!((c === "header" || c === "query"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_54(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(typeof c === 'string')) return false;
  }
  }
  return true
}

function isOpenApi20_53(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "implicit")) return false;  continue
  case "scopes": if (!(isOpenApi20_54(c, d + 1))) return false;  continue
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_55(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "password")) return false;  continue
  case "scopes": if (!(isOpenApi20_54(c, d + 1))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_56(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "application")) return false;  continue
  case "scopes": if (!(isOpenApi20_54(c, d + 1))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_57(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "accessCode")) return false;  continue
  case "scopes": if (!(isOpenApi20_54(c, d + 1))) return false;  continue
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_50(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Number(isOpenApi20_51(v, d + 1)) + Number(isOpenApi20_52(v, d + 1)) + Number(isOpenApi20_53(v, d + 1)) + Number(isOpenApi20_55(v, d + 1)) + Number(isOpenApi20_56(v, d + 1)) + Number(isOpenApi20_57(v, d + 1)) === 1)) return false;
  return true
}

function isOpenApi20_49(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi20_50(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi20_59(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi20_11(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi20_58(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi20_59(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi20_0(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "swagger"))) return false;
  if (!(Object.hasOwn(v, "info"))) return false;
  if (!(Object.hasOwn(v, "paths"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "swagger": if (!((typeof c === 'string' && c === "2.0"))) return false;  continue
  case "info": if (!(isOpenApi20_1(c, d + 1))) return false;  continue
  case "host": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_0.test(c))))) return false;  continue
  case "basePath": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_1.test(c))))) return false;  continue
  case "schemes": if (!(isOpenApi20_4(c, d + 1))) return false;  continue
  case "consumes": if (!(isOpenApi20_5(c, d + 1))) return false;  continue
  case "produces": if (!(isOpenApi20_5(c, d + 1))) return false;  continue
  case "paths": if (!(isOpenApi20_7(c, d + 1))) return false;  continue
  case "definitions": if (!(isOpenApi20_28(c, d + 1))) return false;  continue
  case "parameters": if (!(isOpenApi20_47(c, d + 1))) return false;  continue
  case "responses": if (!(isOpenApi20_48(c, d + 1))) return false;  continue
  case "security": if (!(isOpenApi20_45(c, d + 1))) return false;  continue
  case "securityDefinitions": if (!(isOpenApi20_49(c, d + 1))) return false;  continue
  case "tags": if (!(isOpenApi20_58(c, d + 1))) return false;  continue
  case "externalDocs": if (!(isOpenApi20_11(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

export function isSoundOpenApi30(v: JsonValue): boolean {
  return isOpenApi30_0(v, 0)
}

function isOpenApi30_2(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "email": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("email", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_3(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_1(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "title"))) return false;
  if (!(Object.hasOwn(v, "version"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "termsOfService": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "contact": if (!(isOpenApi30_2(c, d + 1))) return false;  continue
  case "license": if (!(isOpenApi30_3(c, d + 1))) return false;  continue
  case "version": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_4(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_9(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function isOpenApi30_8(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "enum": if (!(isOpenApi30_9(c, d + 1))) return false;  continue
  case "default": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_7(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_8(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_6(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "url": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "variables": if (!(isOpenApi30_7(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_5(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi30_6(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi30_11(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_9(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_10(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi30_11(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi30_13(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi30_4(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_12(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi30_13(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi30_18(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  }
  return true
}

function isOpenApi30_19(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_23(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi30_24(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  }
  return true
}

function isOpenApi30_25(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi30_21(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi30_26(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_21(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_30(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function isOpenApi30_29(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'boolean') {  }
  else { if (!(isOpenApi30_30(v, d + 1))) return false; }
  return true
}

function isOpenApi30_28(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(isOpenApi30_22(v, d + 1))) return false; }
  else { if (!(isOpenApi30_29(v, d + 1))) return false; }
  return true
}

function isOpenApi30_27(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_28(v, d + 1))) return false; }
  return true
}

function isOpenApi30_32(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(typeof c === 'string')) return false;
  }
  }
  return true
}

function isOpenApi30_31(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "propertyName"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "propertyName": if (!(typeof c === 'string')) return false;  continue
  case "mapping": if (!(isOpenApi30_32(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_33(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "namespace": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "prefix": if (!(typeof c === 'string')) return false;  continue
  case "attribute": if (!(typeof c === 'boolean')) return false;  continue
  case "wrapped": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_22(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "maxProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "required": if (!(isOpenApi30_23(c, d + 1))) return false;  continue
  case "enum": if (!(isOpenApi30_24(c, d + 1))) return false;  continue
  case "type": if (!((c === "array" || c === "boolean" || c === "integer" || c === "number" || c === "object" || c === "string"))) return false;  continue
  case "not": if (!(isOpenApi30_21(c, d + 1))) return false;  continue
  case "allOf": if (!(isOpenApi30_25(c, d + 1))) return false;  continue
  case "oneOf": if (!(isOpenApi30_25(c, d + 1))) return false;  continue
  case "anyOf": if (!(isOpenApi30_25(c, d + 1))) return false;  continue
  case "items": if (!(isOpenApi30_21(c, d + 1))) return false;  continue
  case "properties": if (!(isOpenApi30_26(c, d + 1))) return false;  continue
  case "additionalProperties": if (!(isOpenApi30_27(c, d + 1))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "default":   continue
  case "nullable": if (!(typeof c === 'boolean')) return false;  continue
  case "discriminator": if (!(isOpenApi30_31(c, d + 1))) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "writeOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "example":   continue
  case "externalDocs": if (!(isOpenApi30_4(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "xml": if (!(isOpenApi30_33(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_21(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_22(v, d + 1))) return false; }
  return true
}

function isOpenApi30_38(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "value":   continue
  case "externalValue": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_37(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_38(v, d + 1))) return false; }
  return true
}

function isOpenApi30_36(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_37(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_44(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "example"))) return false;
  if (!(Object.hasOwn(v, "examples"))) return false;
  }
  return true
}

function isOpenApi30_43(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_44(v, d + 1)) return false
  return true
}

function isOpenApi30_46(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "schema"))) return false;
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function isOpenApi30_47(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "schema"))) return false;
  }
  return true
}

function isOpenApi30_49(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function isOpenApi30_52(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "style"))) return false;
  }
  return true
}

function isOpenApi30_51(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_52(v, d + 1)) return false
  return true
}

function isOpenApi30_54(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "explode"))) return false;
  }
  return true
}

function isOpenApi30_53(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_54(v, d + 1)) return false
  return true
}

function isOpenApi30_56(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "allowReserved"))) return false;
  }
  return true
}

function isOpenApi30_55(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_56(v, d + 1)) return false
  return true
}

function isOpenApi30_58(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "example"))) return false;
  }
  return true
}

function isOpenApi30_57(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_58(v, d + 1)) return false
  return true
}

function isOpenApi30_60(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "examples"))) return false;
  }
  return true
}

function isOpenApi30_59(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_60(v, d + 1)) return false
  return true
}

function isOpenApi30_50(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isOpenApi30_51(v, d + 1))) return false;
  if (!(isOpenApi30_53(v, d + 1))) return false;
  if (!(isOpenApi30_55(v, d + 1))) return false;
  if (!(isOpenApi30_57(v, d + 1))) return false;
  if (!(isOpenApi30_59(v, d + 1))) return false;
  return true
}

function isOpenApi30_61(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function isOpenApi30_48(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_49(v, d + 1)) { if (!(isOpenApi30_50(v, d + 1))) return false; }
  else { if (!(isOpenApi30_61(v, d + 1))) return false; }
  return true
}

function isOpenApi30_45(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_46(v, d + 1)) return false
  if (isOpenApi30_47(v, d + 1)) {  }
  else { if (!(isOpenApi30_48(v, d + 1))) return false; }
  return true
}

function isOpenApi30_42(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
  case "schema": if (!(isOpenApi30_21(c, d + 1))) return false;  continue
  case "content": if (!(isOpenApi30_34(c, d + 1))) return false;  continue
  case "example":   continue
  case "examples": if (!(isOpenApi30_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (!(isOpenApi30_43(v, d + 1))) return false;
  if (!(isOpenApi30_45(v, d + 1))) return false;
  return true
}

function isOpenApi30_41(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_42(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_40(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "contentType": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(isOpenApi30_41(c, d + 1))) return false;  continue
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (!(false)) return false;
  }
  }
  return true
}

function isOpenApi30_39(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_40(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_35(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "schema": if (!(isOpenApi30_21(c, d + 1))) return false;  continue
  case "example":   continue
  case "examples": if (!(isOpenApi30_36(c, d + 1))) return false;  continue
  case "encoding": if (!(isOpenApi30_39(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (!(isOpenApi30_43(v, d + 1))) return false;
  return true
}

function isOpenApi30_34(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.keys(v).length >= 1)) return false;
  if (!(Object.keys(v).length <= 1)) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_35(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_63(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "path")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_64(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "required"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "matrix" || c === "label" || c === "simple"))) return false;  continue
  case "required": if (!(c === true)) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_66(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "query")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_67(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_69(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "header")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_70(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_72(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "cookie")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_73(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "form")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_74(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!((c === "path" || c === "query" || c === "header" || c === "cookie"))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_71(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_72(v, d + 1)) { if (!(isOpenApi30_73(v, d + 1))) return false; }
  else { if (!(isOpenApi30_74(v, d + 1))) return false; }
  return true
}

function isOpenApi30_68(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_69(v, d + 1)) { if (!(isOpenApi30_70(v, d + 1))) return false; }
  else { if (!(isOpenApi30_71(v, d + 1))) return false; }
  return true
}

function isOpenApi30_65(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_66(v, d + 1)) { if (!(isOpenApi30_67(v, d + 1))) return false; }
  else { if (!(isOpenApi30_68(v, d + 1))) return false; }
  return true
}

function isOpenApi30_62(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isOpenApi30_63(v, d + 1)) { if (!(isOpenApi30_64(v, d + 1))) return false; }
  else { if (!(isOpenApi30_65(v, d + 1))) return false; }
  return true
}

function isOpenApi30_20(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "in": if (!(typeof c === 'string')) return false;  continue
  case "style": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
  case "schema": if (!(isOpenApi30_21(c, d + 1))) return false;  continue
  case "content": if (!(isOpenApi30_34(c, d + 1))) return false;  continue
  case "example":   continue
  case "examples": if (!(isOpenApi30_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (!(isOpenApi30_43(v, d + 1))) return false;
  if (!(isOpenApi30_45(v, d + 1))) return false;
  if (!(isOpenApi30_62(v, d + 1))) return false;
  return true
}

function isOpenApi30_17(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_20(v, d + 1))) return false; }
  return true
}

function isOpenApi30_16(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi30_17(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi30_78(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_35(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_77(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "content": if (!(isOpenApi30_78(c, d + 1))) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_76(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_77(v, d + 1))) return false; }
  return true
}

function isOpenApi30_83(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_42(v, d + 1))) return false; }
  return true
}

function isOpenApi30_82(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_83(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_87(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  return true
}

function isOpenApi30_88(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationId"))) return false;
  if (!(Object.hasOwn(v, "operationRef"))) return false;
  }
  return true
}

function isOpenApi30_86(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "operationRef": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "parameters": if (!(isOpenApi30_87(c, d + 1))) return false;  continue
  case "requestBody":   continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "server": if (!(isOpenApi30_6(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (isOpenApi30_88(v, d + 1)) return false
  return true
}

function isOpenApi30_85(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_86(v, d + 1))) return false; }
  return true
}

function isOpenApi30_84(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_85(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_81(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "description"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(isOpenApi30_82(c, d + 1))) return false;  continue
  case "content": if (!(isOpenApi30_78(c, d + 1))) return false;  continue
  case "links": if (!(isOpenApi30_84(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_80(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_81(v, d + 1))) return false; }
  return true
}

function isOpenApi30_79(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.keys(v).length >= 1)) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "default": if (!(isOpenApi30_80(c, d + 1))) return false;  continue
  }
  let isNamed = false
  if (PATTERN_5.test(k)) { if (!(isOpenApi30_80(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi30_91(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (k.startsWith("x-")) {   } else { if (!(isOpenApi30_15(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_90(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_91(v, d + 1))) return false; }
  return true
}

function isOpenApi30_89(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi30_90(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi30_75(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "responses"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "tags": if (!(isOpenApi30_9(c, d + 1))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi30_4(c, d + 1))) return false;  continue
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "parameters": if (!(isOpenApi30_16(c, d + 1))) return false;  continue
  case "requestBody": if (!(isOpenApi30_76(c, d + 1))) return false;  continue
  case "responses": if (!(isOpenApi30_79(c, d + 1))) return false;  continue
  case "callbacks": if (!(isOpenApi30_89(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "security": if (!(isOpenApi30_10(c, d + 1))) return false;  continue
  case "servers": if (!(isOpenApi30_5(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_15(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "servers": if (!(isOpenApi30_5(c, d + 1))) return false;  continue
  case "parameters": if (!(isOpenApi30_16(c, d + 1))) return false;  continue
  }
  let isNamed = false
  if (PATTERN_4.test(k)) { if (!(isOpenApi30_75(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi30_14(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  let isNamed = false
  if (k.startsWith("/")) { if (!(isOpenApi30_15(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi30_93(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_21(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_94(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_80(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_95(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_17(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_96(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_37(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_97(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_76(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_98(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_83(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_102(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_103(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "in": if (!((c === "header" || c === "query" || c === "cookie"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_105(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_108(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi30_32(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_109(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi30_32(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_110(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi30_32(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_107(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "implicit": if (!(isOpenApi30_108(c, d + 1))) return false;  continue
  case "password": if (!(isOpenApi30_109(c, d + 1))) return false;  continue
  case "clientCredentials": if (!(isOpenApi30_109(c, d + 1))) return false;  continue
  case "authorizationCode": if (!(isOpenApi30_110(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_106(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flows"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flows": if (!(isOpenApi30_107(c, d + 1))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_112(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "openIdConnect")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_113(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "openIdConnectUrl"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "openIdConnect")) return false;  continue
  case "openIdConnectUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_114(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((c === "apiKey" || c === "http" || c === "oauth2" || c === "openIdConnect"))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi30_111(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_112(v, d + 1)) { if (!(isOpenApi30_113(v, d + 1))) return false; }
  else { if (!(isOpenApi30_114(v, d + 1))) return false; }
  return true
}

function isOpenApi30_104(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_105(v, d + 1)) { if (!(isOpenApi30_106(v, d + 1))) return false; }
  else { if (!(isOpenApi30_111(v, d + 1))) return false; }
  return true
}

function isOpenApi30_101(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_102(v, d + 1)) { if (!(isOpenApi30_103(v, d + 1))) return false; }
  else { if (!(isOpenApi30_104(v, d + 1))) return false; }
  return true
}

function isOpenApi30_100(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi30_18(v, d + 1)) { if (!(isOpenApi30_19(v, d + 1))) return false; }
  else { if (!(isOpenApi30_101(v, d + 1))) return false; }
  return true
}

function isOpenApi30_99(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_100(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_115(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_85(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_116(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (PATTERN_6.test(k)) { if (!(isOpenApi30_90(c, d + 1))) return false;  }
  }
  }
  return true
}

function isOpenApi30_92(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "schemas": if (!(isOpenApi30_93(c, d + 1))) return false;  continue
  case "responses": if (!(isOpenApi30_94(c, d + 1))) return false;  continue
  case "parameters": if (!(isOpenApi30_95(c, d + 1))) return false;  continue
  case "examples": if (!(isOpenApi30_96(c, d + 1))) return false;  continue
  case "requestBodies": if (!(isOpenApi30_97(c, d + 1))) return false;  continue
  case "headers": if (!(isOpenApi30_98(c, d + 1))) return false;  continue
  case "securitySchemes": if (!(isOpenApi30_99(c, d + 1))) return false;  continue
  case "links": if (!(isOpenApi30_115(c, d + 1))) return false;  continue
  case "callbacks": if (!(isOpenApi30_116(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi30_0(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openapi"))) return false;
  if (!(Object.hasOwn(v, "info"))) return false;
  if (!(Object.hasOwn(v, "paths"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "openapi": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_3.test(c))))) return false;  continue
  case "info": if (!(isOpenApi30_1(c, d + 1))) return false;  continue
  case "externalDocs": if (!(isOpenApi30_4(c, d + 1))) return false;  continue
  case "servers": if (!(isOpenApi30_5(c, d + 1))) return false;  continue
  case "security": if (!(isOpenApi30_10(c, d + 1))) return false;  continue
  case "tags": if (!(isOpenApi30_12(c, d + 1))) return false;  continue
  case "paths": if (!(isOpenApi30_14(c, d + 1))) return false;  continue
  case "components": if (!(isOpenApi30_92(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

export function isSoundOpenApi31(v: JsonValue): boolean {
  return isOpenApi31_0(v, 0)
}

function isOpenApi31_2(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "email": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("email", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_4(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  }
  return true
}

function tellOpenApi31_0(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_4(v, d + 1)) return false
  return true
}

function isOpenApi31_3(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "identifier": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (isObject(v) && Object.hasOwn(v, "identifier")) { if (!(tellOpenApi31_0(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_1(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "title"))) return false;
  if (!(Object.hasOwn(v, "version"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "termsOfService": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "contact": if (!(isOpenApi31_2(c, d + 1))) return false;  continue
  case "license": if (!(isOpenApi31_3(c, d + 1))) return false;  continue
  case "version": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_9(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function isOpenApi31_8(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "enum": if (!(isOpenApi31_9(c, d + 1))) return false;  continue
  case "default": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_7(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_8(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_6(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "url": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "variables": if (!(isOpenApi31_7(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_5(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi31_6(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi31_14(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  }
  return true
}

function isOpenApi31_15(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi31_21(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(typeof k === 'string')) return false;
  if (!(typeof c === 'boolean')) return false;
  }
  }
  return true
}

function isOpenApi31_22(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_19(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_23(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(isOpenApi31_19(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi31_26(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi31_25(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!((isOpenApi31_19(v, d + 1) || isOpenApi31_26(v, d + 1)))) return false;
  return true
}

function isOpenApi31_24(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_25(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_29(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!((c === "array" || c === "boolean" || c === "integer" || c === "null" || c === "number" || c === "object" || c === "string"))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi31_30(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function isOpenApi31_28(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (Array.isArray(v)) { if (!(isOpenApi31_29(v, d + 1))) return false; }
  else { if (!(isOpenApi31_30(v, d + 1))) return false; }
  return true
}

function isOpenApi31_27(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'string') { if (!((v === "array" || v === "boolean" || v === "integer" || v === "null" || v === "number" || v === "object" || v === "string"))) return false; }
  else { if (!(isOpenApi31_28(v, d + 1))) return false; }
  return true
}

function isOpenApi31_31(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_26(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_20(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$id": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_8.test(c))))) return false;  continue
  case "$schema": if (!(typeof c === 'string')) return false;  continue
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "$anchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_9.test(c))))) return false;  continue
  case "$dynamicRef": if (!(typeof c === 'string')) return false;  continue
  case "$dynamicAnchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_9.test(c))))) return false;  continue
  case "$recursiveRef": if (!(typeof c === 'string')) return false;  continue
  case "$recursiveAnchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_9.test(c))))) return false;  continue
  case "$vocabulary": if (!(isOpenApi31_21(c, d + 1))) return false;  continue
  case "$comment": if (!(typeof c === 'string')) return false;  continue
  case "$defs": if (!(isOpenApi31_22(c, d + 1))) return false;  continue
  case "definitions": if (!(isOpenApi31_22(c, d + 1))) return false;  continue
  case "prefixItems": if (!(isOpenApi31_23(c, d + 1))) return false;  continue
  case "items": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "contains": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "additionalProperties": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "properties": if (!(isOpenApi31_22(c, d + 1))) return false;  continue
  case "patternProperties": if (!(isOpenApi31_22(c, d + 1))) return false;  continue
  case "dependentSchemas": if (!(isOpenApi31_22(c, d + 1))) return false;  continue
  case "dependencies": if (!(isOpenApi31_24(c, d + 1))) return false;  continue
  case "propertyNames": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "if": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "then": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "else": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "allOf": if (!(isOpenApi31_23(c, d + 1))) return false;  continue
  case "anyOf": if (!(isOpenApi31_23(c, d + 1))) return false;  continue
  case "oneOf": if (!(isOpenApi31_23(c, d + 1))) return false;  continue
  case "not": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "unevaluatedItems": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "unevaluatedProperties": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  case "type": if (!(isOpenApi31_27(c, d + 1))) return false;  continue
  case "const":   continue
  case "enum": if (!(Array.isArray(c))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'number')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'number')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "maxContains": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minContains": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "maxProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "required": if (!(isOpenApi31_26(c, d + 1))) return false;  continue
  case "dependentRequired": if (!(isOpenApi31_31(c, d + 1))) return false;  continue
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "writeOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "examples": if (!(Array.isArray(c))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "contentEncoding": if (!(typeof c === 'string')) return false;  continue
  case "contentMediaType": if (!(typeof c === 'string')) return false;  continue
  case "contentSchema": if (!(isOpenApi31_19(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi31_33(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function isOpenApi31_32(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'boolean') {  }
  else { if (!(isOpenApi31_33(v, d + 1))) return false; }
  return true
}

function isOpenApi31_19(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(isOpenApi31_20(v, d + 1))) return false; }
  else { if (!(isOpenApi31_32(v, d + 1))) return false; }
  return true
}

function isOpenApi31_36(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(typeof c === 'string')) return false;
  }
  }
  return true
}

function isOpenApi31_35(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "propertyName"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "propertyName": if (!(typeof c === 'string')) return false;  continue
  case "mapping": if (!(isOpenApi31_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_37(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_38(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "namespace": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "prefix": if (!(typeof c === 'string')) return false;  continue
  case "attribute": if (!(typeof c === 'boolean')) return false;  continue
  case "wrapped": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_34(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "discriminator": if (!(isOpenApi31_35(c, d + 1))) return false;  continue
  case "externalDocs": if (!(isOpenApi31_37(c, d + 1))) return false;  continue
  case "xml": if (!(isOpenApi31_38(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi31_18(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isOpenApi31_19(v, d + 1))) return false;
  if (!(isOpenApi31_34(v, d + 1))) return false;
  return true
}

function isOpenApi31_17(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(isOpenApi31_18(v, d + 1))) return false; }
  else { if (!(isOpenApi31_32(v, d + 1))) return false; }
  return true
}

function isOpenApi31_46(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "schema"))) return false;
  }
  return true
}

function isOpenApi31_47(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function isOpenApi31_51(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "value"))) return false;
  if (!(Object.hasOwn(v, "externalValue"))) return false;
  }
  return true
}

function isOpenApi31_50(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "summary": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "value":  own.add(k); continue
  case "externalValue": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (isOpenApi31_51(v, d + 1)) return false
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_49(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_50(v, d + 1))) return false; }
  return true
}

function isOpenApi31_48(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_49(c, d + 1))) return false;
  }
  }
  return true
}

function tellOpenApi31_2(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "example":  seen.add(k); continue
  case "examples": if (!(isOpenApi31_48(c, d + 1))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_1(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false; seen.add(k); continue
  case "explode": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  if (!(tellOpenApi31_2(v, d + 1, seen))) return false;
  return true
}

function isOpenApi31_45(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "required": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "deprecated": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "schema": if (!(isOpenApi31_17(c, d + 1))) return false; own.add(k); continue
  case "content": if (!(isOpenApi31_39(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(isOpenApi31_46(v, d + 1)) + Number(isOpenApi31_47(v, d + 1)) === 1)) return false;
  if (isObject(v) && Object.hasOwn(v, "schema")) { if (!(tellOpenApi31_1(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_44(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_45(v, d + 1))) return false; }
  return true
}

function isOpenApi31_43(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_44(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_42(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "contentType": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(isOpenApi31_43(c, d + 1))) return false;  continue
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_41(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_42(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_40(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "schema": if (!(isOpenApi31_17(c, d + 1))) return false; own.add(k); continue
  case "encoding": if (!(isOpenApi31_41(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(tellOpenApi31_2(v, d + 1, own))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_39(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.keys(v).length >= 1)) return false;
  if (!(Object.keys(v).length <= 1)) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_40(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_52(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "query")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_3(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function isOpenApi31_53(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "path")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_6(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "required"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "matrix" || c === "label" || c === "simple"))) return false; seen.add(k); continue
  case "required": if (!(c === true)) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_5(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_53(v, d + 1)) { if (!(tellOpenApi31_6(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi31_54(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "header")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_8(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_7(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_54(v, d + 1)) { if (!(tellOpenApi31_8(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function tellOpenApi31_10(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false; seen.add(k); continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_9(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_52(v, d + 1)) { if (!(tellOpenApi31_10(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi31_55(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "cookie")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_12(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "form")) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_11(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_55(v, d + 1)) { if (!(tellOpenApi31_12(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function tellOpenApi31_4(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(typeof c === 'string')) return false; seen.add(k); continue
  case "explode": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  if (!(tellOpenApi31_2(v, d + 1, seen))) return false;
  if (!(tellOpenApi31_5(v, d + 1, seen))) return false;
  if (!(tellOpenApi31_7(v, d + 1, seen))) return false;
  if (!(tellOpenApi31_9(v, d + 1, seen))) return false;
  if (!(tellOpenApi31_11(v, d + 1, seen))) return false;
  return true
}

function isOpenApi31_16(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "in": if (!((c === "query" || c === "header" || c === "path" || c === "cookie"))) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "required": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "deprecated": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "schema": if (!(isOpenApi31_17(c, d + 1))) return false; own.add(k); continue
  case "content": if (!(isOpenApi31_39(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(isOpenApi31_46(v, d + 1)) + Number(isOpenApi31_47(v, d + 1)) === 1)) return false;
  if (isOpenApi31_52(v, d + 1)) { if (!(tellOpenApi31_3(v, d + 1, own))) return false; }
  else {  }
  if (isObject(v) && Object.hasOwn(v, "schema")) { if (!(tellOpenApi31_4(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_13(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_16(v, d + 1))) return false; }
  return true
}

function isOpenApi31_12(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi31_13(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi31_57(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function isOpenApi31_58(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_61(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_40(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_60(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "content": if (!(isOpenApi31_61(c, d + 1))) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_59(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_60(v, d + 1))) return false; }
  return true
}

function isOpenApi31_68(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationRef"))) return false;
  }
  return true
}

function isOpenApi31_69(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationId"))) return false;
  }
  return true
}

function isOpenApi31_67(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "operationRef": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  case "operationId": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "parameters": if (!(isOpenApi31_36(c, d + 1))) return false; own.add(k); continue
  case "requestBody":  own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "body": if (!(isOpenApi31_6(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(isOpenApi31_68(v, d + 1)) + Number(isOpenApi31_69(v, d + 1)) === 1)) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_66(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_67(v, d + 1))) return false; }
  return true
}

function isOpenApi31_65(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_66(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_64(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "description"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(isOpenApi31_43(c, d + 1))) return false;  continue
  case "content": if (!(isOpenApi31_61(c, d + 1))) return false;  continue
  case "links": if (!(isOpenApi31_65(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_63(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_64(v, d + 1))) return false; }
  return true
}

function isOpenApi31_70(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  if (PATTERN_10.test(k)) { if (!(false)) return false;  }
  }
  }
  return true
}

function tellOpenApi31_13(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  }
  return true
}

function isOpenApi31_62(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.keys(v).length >= 1)) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "default": if (!(isOpenApi31_63(c, d + 1))) return false; own.add(k); continue
  }
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_10.test(k)) { if (!(isOpenApi31_63(c, d + 1))) return false; isNamed = true }
  if (isNamed) { own.add(k); }
  }
  }
  if (isOpenApi31_70(v, d + 1)) { if (!(tellOpenApi31_13(v, d + 1, own))) return false; }
  else {  }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_74(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_11(v, d + 1))) return false; }
  return true
}

function isOpenApi31_73(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_74(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_72(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_73(v, d + 1))) return false; }
  return true
}

function isOpenApi31_71(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_72(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_76(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_57(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_75(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi31_76(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi31_56(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "tags": if (!(isOpenApi31_57(c, d + 1))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi31_58(c, d + 1))) return false;  continue
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "parameters": if (!(isOpenApi31_12(c, d + 1))) return false;  continue
  case "requestBody": if (!(isOpenApi31_59(c, d + 1))) return false;  continue
  case "responses": if (!(isOpenApi31_62(c, d + 1))) return false;  continue
  case "callbacks": if (!(isOpenApi31_71(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "security": if (!(isOpenApi31_75(c, d + 1))) return false;  continue
  case "servers": if (!(isOpenApi31_5(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_11(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "servers": if (!(isOpenApi31_5(c, d + 1))) return false;  continue
  case "parameters": if (!(isOpenApi31_12(c, d + 1))) return false;  continue
  case "get": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  case "put": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  case "post": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  case "delete": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  case "options": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  case "head": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  case "patch": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  case "trace": if (!(isOpenApi31_56(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_10(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_1.test(k)) { if (!(isOpenApi31_11(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi31_78(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_17(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_79(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) { if (!((typeof k !== 'string' || PATTERN_11.test(k)))) return false; }
  }
  return true
}

function isOpenApi31_80(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_63(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_81(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_13(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_82(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_59(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_86(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_15(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; seen.add(k); continue
  case "in": if (!((c === "query" || c === "header" || c === "cookie"))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_14(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_86(v, d + 1)) { if (!(tellOpenApi31_15(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi31_87(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "http")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_17(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "scheme"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "scheme": if (!(typeof c === 'string')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_16(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_87(v, d + 1)) { if (!(tellOpenApi31_17(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi31_88(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "scheme"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "http")) return false;  continue
  case "scheme": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_12.test(c))))) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_19(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "bearerFormat": if (!(typeof c === 'string')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_18(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_88(v, d + 1)) { if (!(tellOpenApi31_19(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi31_89(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi31_91(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi31_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_92(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi31_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_93(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi31_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_90(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "implicit": if (!(isOpenApi31_91(c, d + 1))) return false;  continue
  case "password": if (!(isOpenApi31_92(c, d + 1))) return false;  continue
  case "clientCredentials": if (!(isOpenApi31_92(c, d + 1))) return false;  continue
  case "authorizationCode": if (!(isOpenApi31_93(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function tellOpenApi31_21(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "flows"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "flows": if (!(isOpenApi31_90(c, d + 1))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_20(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_89(v, d + 1)) { if (!(tellOpenApi31_21(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi31_94(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "openIdConnect")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi31_23(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openIdConnectUrl"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "openIdConnectUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi31_22(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi31_94(v, d + 1)) { if (!(tellOpenApi31_23(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi31_85(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((c === "apiKey" || c === "http" || c === "mutualTLS" || c === "oauth2" || c === "openIdConnect"))) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(tellOpenApi31_14(v, d + 1, own))) return false;
  if (!(tellOpenApi31_16(v, d + 1, own))) return false;
  if (!(tellOpenApi31_18(v, d + 1, own))) return false;
  if (!(tellOpenApi31_20(v, d + 1, own))) return false;
  if (!(tellOpenApi31_22(v, d + 1, own))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi31_84(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi31_14(v, d + 1)) { if (!(isOpenApi31_15(v, d + 1))) return false; }
  else { if (!(isOpenApi31_85(v, d + 1))) return false; }
  return true
}

function isOpenApi31_83(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi31_84(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi31_77(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "schemas": if (!((isOpenApi31_78(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "responses": if (!((isOpenApi31_80(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "parameters": if (!((isOpenApi31_81(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "examples": if (!((isOpenApi31_48(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "requestBodies": if (!((isOpenApi31_82(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "headers": if (!((isOpenApi31_43(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "securitySchemes": if (!((isOpenApi31_83(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "links": if (!((isOpenApi31_65(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "callbacks": if (!((isOpenApi31_71(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  case "pathItems": if (!((isOpenApi31_73(c, d + 1) && isOpenApi31_79(c, d + 1)))) return false;  continue
  }
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_13.test(k)) { if (!(isOpenApi31_79(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi31_96(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi31_58(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi31_95(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi31_96(c, d + 1))) return false; }
  }
  return true
}

function tellOpenApi31_24(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "paths"))) return false;
  }
  return true
}

function tellOpenApi31_25(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "components"))) return false;
  }
  return true
}

function tellOpenApi31_26(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "webhooks"))) return false;
  }
  return true
}

function isOpenApi31_0(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openapi"))) return false;
  if (!(Object.hasOwn(v, "info"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "openapi": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_7.test(c))))) return false; own.add(k); continue
  case "info": if (!(isOpenApi31_1(c, d + 1))) return false; own.add(k); continue
  case "jsonSchemaDialect": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false; own.add(k); continue
  case "servers": if (!(isOpenApi31_5(c, d + 1))) return false; own.add(k); continue
  case "paths": if (!(isOpenApi31_10(c, d + 1))) return false; own.add(k); continue
  case "webhooks": if (!(isOpenApi31_73(c, d + 1))) return false; own.add(k); continue
  case "components": if (!(isOpenApi31_77(c, d + 1))) return false; own.add(k); continue
  case "security": if (!(isOpenApi31_75(c, d + 1))) return false; own.add(k); continue
  case "tags": if (!(isOpenApi31_95(c, d + 1))) return false; own.add(k); continue
  case "externalDocs": if (!(isOpenApi31_58(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!((tellOpenApi31_24(v, d + 1, own) || tellOpenApi31_25(v, d + 1, own) || tellOpenApi31_26(v, d + 1, own)))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

export function isSoundOpenApi32(v: JsonValue): boolean {
  return isOpenApi32_0(v, 0)
}

function isOpenApi32_2(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "email": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("email", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_4(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  }
  return true
}

function tellOpenApi32_0(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_4(v, d + 1)) return false
  return true
}

function isOpenApi32_3(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "identifier": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (isObject(v) && Object.hasOwn(v, "identifier")) { if (!(tellOpenApi32_0(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_1(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "title"))) return false;
  if (!(Object.hasOwn(v, "version"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "termsOfService": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "contact": if (!(isOpenApi32_2(c, d + 1))) return false;  continue
  case "license": if (!(isOpenApi32_3(c, d + 1))) return false;  continue
  case "version": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_9(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function isOpenApi32_8(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "enum": if (!(isOpenApi32_9(c, d + 1))) return false;  continue
  case "default": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_7(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_8(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_6(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "url": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "variables": if (!(isOpenApi32_7(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_5(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi32_6(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi32_13(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "querystring")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi32_15(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  }
  return true
}

function isOpenApi32_16(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi32_21(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(typeof k === 'string')) return false;
  if (!(typeof c === 'boolean')) return false;
  }
  }
  return true
}

function isOpenApi32_22(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_18(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_23(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(isOpenApi32_18(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi32_26(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi32_25(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!((isOpenApi32_18(v, d + 1) || isOpenApi32_26(v, d + 1)))) return false;
  return true
}

function isOpenApi32_24(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_25(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_28(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!((c === "array" || c === "boolean" || c === "integer" || c === "null" || c === "number" || c === "object" || c === "string"))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function isOpenApi32_27(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(((v === "array" || v === "boolean" || v === "integer" || v === "null" || v === "number" || v === "object" || v === "string") || isOpenApi32_28(v, d + 1)))) return false;
  return true
}

function isOpenApi32_29(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_26(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_20(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$id": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_8.test(c))))) return false;  continue
  case "$schema": if (!(typeof c === 'string')) return false;  continue
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "$anchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_9.test(c))))) return false;  continue
  case "$dynamicRef": if (!(typeof c === 'string')) return false;  continue
  case "$dynamicAnchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_9.test(c))))) return false;  continue
  case "$recursiveRef": if (!(typeof c === 'string')) return false;  continue
  case "$recursiveAnchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_9.test(c))))) return false;  continue
  case "$vocabulary": if (!(isOpenApi32_21(c, d + 1))) return false;  continue
  case "$comment": if (!(typeof c === 'string')) return false;  continue
  case "$defs": if (!(isOpenApi32_22(c, d + 1))) return false;  continue
  case "definitions": if (!(isOpenApi32_22(c, d + 1))) return false;  continue
  case "prefixItems": if (!(isOpenApi32_23(c, d + 1))) return false;  continue
  case "items": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "contains": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "additionalProperties": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "properties": if (!(isOpenApi32_22(c, d + 1))) return false;  continue
  case "patternProperties": if (!(isOpenApi32_22(c, d + 1))) return false;  continue
  case "dependentSchemas": if (!(isOpenApi32_22(c, d + 1))) return false;  continue
  case "dependencies": if (!(isOpenApi32_24(c, d + 1))) return false;  continue
  case "propertyNames": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "if": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "then": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "else": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "allOf": if (!(isOpenApi32_23(c, d + 1))) return false;  continue
  case "anyOf": if (!(isOpenApi32_23(c, d + 1))) return false;  continue
  case "oneOf": if (!(isOpenApi32_23(c, d + 1))) return false;  continue
  case "not": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "unevaluatedItems": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "unevaluatedProperties": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  case "type": if (!(isOpenApi32_27(c, d + 1))) return false;  continue
  case "const":   continue
  case "enum": if (!(Array.isArray(c))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'number')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'number')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "maxContains": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minContains": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "maxProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "required": if (!(isOpenApi32_26(c, d + 1))) return false;  continue
  case "dependentRequired": if (!(isOpenApi32_29(c, d + 1))) return false;  continue
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "writeOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "examples": if (!(Array.isArray(c))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "contentEncoding": if (!(typeof c === 'string')) return false;  continue
  case "contentMediaType": if (!(typeof c === 'string')) return false;  continue
  case "contentSchema": if (!(isOpenApi32_18(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi32_31(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function isOpenApi32_30(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'boolean') {  }
  else { if (!(isOpenApi32_31(v, d + 1))) return false; }
  return true
}

function isOpenApi32_19(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(isOpenApi32_20(v, d + 1))) return false; }
  else { if (!(isOpenApi32_30(v, d + 1))) return false; }
  return true
}

function isOpenApi32_35(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(typeof c === 'string')) return false;
  }
  }
  return true
}

function isOpenApi32_34(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "propertyName": if (!(typeof c === 'string')) return false;  continue
  case "mapping": if (!(isOpenApi32_35(c, d + 1))) return false;  continue
  case "defaultMapping": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_36(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function tellOpenApi32_1(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  switch (k) {
  case "attribute": if (!(false)) return false; seen.add(k); continue
  case "wrapped": if (!(false)) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function isOpenApi32_37(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "nodeType": if (!((typeof c === 'string' && (c === "element" || c === "attribute" || c === "text" || c === "cdata" || c === "none")))) return false; own.add(k); continue
  case "name": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "namespace": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "prefix": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "attribute": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "wrapped": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (isObject(v) && Object.hasOwn(v, "nodeType")) { if (!(tellOpenApi32_1(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_33(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "discriminator": if (!(isOpenApi32_34(c, d + 1))) return false;  continue
  case "externalDocs": if (!(isOpenApi32_36(c, d + 1))) return false;  continue
  case "xml": if (!(isOpenApi32_37(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi32_32(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(isOpenApi32_33(v, d + 1))) return false; }
  else {  }
  return true
}

function isOpenApi32_18(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isOpenApi32_19(v, d + 1))) return false;
  if (!(isOpenApi32_32(v, d + 1))) return false;
  return true
}

function isOpenApi32_46(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "schema"))) return false;
  }
  return true
}

function isOpenApi32_47(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function isOpenApi32_51(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "value"))) return false;
  if (!(Object.hasOwn(v, "externalValue"))) return false;
  }
  return true
}

function tellOpenApi32_3(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_51(v, d + 1)) return false
  return true
}

function isOpenApi32_52(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "value"))) return false;
  if (!(Object.hasOwn(v, "dataValue"))) return false;
  }
  return true
}

function tellOpenApi32_4(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_52(v, d + 1)) return false
  return true
}

function isOpenApi32_53(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "value"))) return false;
  if (!(Object.hasOwn(v, "serializedValue"))) return false;
  }
  return true
}

function tellOpenApi32_5(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_53(v, d + 1)) return false
  return true
}

function isOpenApi32_54(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "serializedValue"))) return false;
  if (!(Object.hasOwn(v, "externalValue"))) return false;
  }
  return true
}

function tellOpenApi32_6(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_54(v, d + 1)) return false
  return true
}

function isOpenApi32_50(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "summary": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "dataValue":  own.add(k); continue
  case "serializedValue": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "value":  own.add(k); continue
  case "externalValue": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(tellOpenApi32_3(v, d + 1, own))) return false;
  if (!(tellOpenApi32_4(v, d + 1, own))) return false;
  if (!(tellOpenApi32_5(v, d + 1, own))) return false;
  if (!(tellOpenApi32_6(v, d + 1, own))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_49(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_50(v, d + 1))) return false; }
  return true
}

function isOpenApi32_48(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_49(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_55(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "example"))) return false;
  if (!(Object.hasOwn(v, "examples"))) return false;
  }
  return true
}

function tellOpenApi32_2(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "example":  seen.add(k); continue
  case "examples": if (!(isOpenApi32_48(c, d + 1))) return false; seen.add(k); continue
  }
  }
  }
  if (isOpenApi32_55(v, d + 1)) return false
  return true
}

function tellOpenApi32_7(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false; seen.add(k); continue
  case "explode": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function isOpenApi32_45(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "required": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "deprecated": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "schema": if (!(isOpenApi32_18(c, d + 1))) return false; own.add(k); continue
  case "content": if (!(isOpenApi32_38(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(isOpenApi32_46(v, d + 1)) + Number(isOpenApi32_47(v, d + 1)) === 1)) return false;
  if (!(tellOpenApi32_2(v, d + 1, own))) return false;
  if (isObject(v) && Object.hasOwn(v, "schema")) { if (!(tellOpenApi32_7(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_44(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_45(v, d + 1))) return false; }
  return true
}

function isOpenApi32_43(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_44(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_56(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi32_42(c, d + 1))) return false; }
  }
  return true
}

function tellOpenApi32_8(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  switch (k) {
  case "prefixEncoding": if (!(false)) return false; seen.add(k); continue
  case "itemEncoding": if (!(false)) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function isOpenApi32_42(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "contentType": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "headers": if (!(isOpenApi32_43(c, d + 1))) return false; own.add(k); continue
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false; own.add(k); continue
  case "explode": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "encoding": if (!(isOpenApi32_41(c, d + 1))) return false; own.add(k); continue
  case "prefixEncoding": if (!(isOpenApi32_56(c, d + 1))) return false; own.add(k); continue
  case "itemEncoding": if (!(isOpenApi32_42(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (isObject(v) && Object.hasOwn(v, "encoding")) { if (!(tellOpenApi32_8(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_41(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_42(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_40(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "schema": if (!(isOpenApi32_18(c, d + 1))) return false; own.add(k); continue
  case "itemSchema": if (!(isOpenApi32_18(c, d + 1))) return false; own.add(k); continue
  case "encoding": if (!(isOpenApi32_41(c, d + 1))) return false; own.add(k); continue
  case "prefixEncoding": if (!(isOpenApi32_56(c, d + 1))) return false; own.add(k); continue
  case "itemEncoding": if (!(isOpenApi32_42(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(tellOpenApi32_2(v, d + 1, own))) return false;
  if (isObject(v) && Object.hasOwn(v, "encoding")) { if (!(tellOpenApi32_8(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_39(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_40(v, d + 1))) return false; }
  return true
}

function isOpenApi32_38(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.keys(v).length >= 1)) return false;
  if (!(Object.keys(v).length <= 1)) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_39(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_57(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "query")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_10(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_9(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_57(v, d + 1)) { if (!(tellOpenApi32_10(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_58(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "querystring")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_12(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function tellOpenApi32_11(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_58(v, d + 1)) { if (!(tellOpenApi32_12(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_59(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "path")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_15(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "required"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!((typeof c !== 'string' || PATTERN_16.test(c)))) return false; seen.add(k); continue
  case "style": if (!((c === "matrix" || c === "label" || c === "simple"))) return false; seen.add(k); continue
  case "required": if (!(c === true)) return false; seen.add(k); continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_14(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_59(v, d + 1)) { if (!(tellOpenApi32_15(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_60(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "header")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_17(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_16(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_60(v, d + 1)) { if (!(tellOpenApi32_17(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function tellOpenApi32_19(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false; seen.add(k); continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_18(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_57(v, d + 1)) { if (!(tellOpenApi32_19(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_61(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "cookie")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi32_62(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "form")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_22(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "allowReserved": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_21(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "form" || c === "cookie"))) return false; seen.add(k); continue
  }
  }
  }
  if (isOpenApi32_62(v, d + 1)) { if (!(tellOpenApi32_22(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function tellOpenApi32_20(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_61(v, d + 1)) { if (!(tellOpenApi32_21(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function tellOpenApi32_13(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(typeof c === 'string')) return false; seen.add(k); continue
  case "explode": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  if (!(tellOpenApi32_14(v, d + 1, seen))) return false;
  if (!(tellOpenApi32_16(v, d + 1, seen))) return false;
  if (!(tellOpenApi32_18(v, d + 1, seen))) return false;
  if (!(tellOpenApi32_20(v, d + 1, seen))) return false;
  return true
}

function isOpenApi32_17(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "in": if (!((c === "query" || c === "querystring" || c === "header" || c === "path" || c === "cookie"))) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "required": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "deprecated": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "schema": if (!(isOpenApi32_18(c, d + 1))) return false; own.add(k); continue
  case "content": if (!(isOpenApi32_38(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(isOpenApi32_46(v, d + 1)) + Number(isOpenApi32_47(v, d + 1)) === 1)) return false;
  if (!(tellOpenApi32_2(v, d + 1, own))) return false;
  if (!(tellOpenApi32_9(v, d + 1, own))) return false;
  if (!(tellOpenApi32_11(v, d + 1, own))) return false;
  if (isObject(v) && Object.hasOwn(v, "schema")) { if (!(tellOpenApi32_13(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_14(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_17(v, d + 1))) return false; }
  return true
}

function isOpenApi32_65(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "query")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi32_64(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (Array.isArray(v)) {
  let n = 0
  for (const c of v) if (isOpenApi32_65(c, d + 1)) n++
  if (!(n >= 1)) return false;
  }
  return true
}

function isOpenApi32_66(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (Array.isArray(v)) {
  let n = 0
  for (const c of v) if (isOpenApi32_13(c, d + 1)) n++
  if (!(n >= 1)) return false;
  }
  return true
}

function isOpenApi32_63(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isOpenApi32_64(v, d + 1))) return false;
  if (!(isOpenApi32_66(v, d + 1))) return false;
  return true
}

function isOpenApi32_12(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  let n = 0
  for (const c of v) if (isOpenApi32_13(c, d + 1)) n++
  if (!(n >= 0 && n <= 1)) return false;
  for (const c of v) { if (!(isOpenApi32_14(c, d + 1))) return false; }
  }
  if (isOpenApi32_63(v, d + 1)) return false
  return true
}

function isOpenApi32_68(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!((typeof v !== 'string' || PATTERN_17.test(v)))) return false;
  if ((v === "GET" || v === "PUT" || v === "POST" || v === "DELETE" || v === "OPTIONS" || v === "HEAD" || v === "PATCH" || v === "TRACE" || v === "QUERY")) return false
  return true
}

function isOpenApi32_70(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function isOpenApi32_71(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_74(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_39(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_73(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "content": if (!(isOpenApi32_74(c, d + 1))) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_72(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_73(v, d + 1))) return false; }
  return true
}

function isOpenApi32_81(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationRef"))) return false;
  }
  return true
}

function isOpenApi32_82(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationId"))) return false;
  }
  return true
}

function isOpenApi32_80(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "operationRef": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  case "operationId": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "parameters": if (!(isOpenApi32_35(c, d + 1))) return false; own.add(k); continue
  case "requestBody":  own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "server": if (!(isOpenApi32_6(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(isOpenApi32_81(v, d + 1)) + Number(isOpenApi32_82(v, d + 1)) === 1)) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_79(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_80(v, d + 1))) return false; }
  return true
}

function isOpenApi32_78(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_79(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_77(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(isOpenApi32_43(c, d + 1))) return false;  continue
  case "content": if (!(isOpenApi32_74(c, d + 1))) return false;  continue
  case "links": if (!(isOpenApi32_78(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_76(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_77(v, d + 1))) return false; }
  return true
}

function isOpenApi32_83(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  if (PATTERN_10.test(k)) { if (!(false)) return false;  }
  }
  }
  return true
}

function tellOpenApi32_23(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  }
  return true
}

function isOpenApi32_75(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.keys(v).length >= 1)) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "default": if (!(isOpenApi32_76(c, d + 1))) return false; own.add(k); continue
  }
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_10.test(k)) { if (!(isOpenApi32_76(c, d + 1))) return false; isNamed = true }
  if (isNamed) { own.add(k); }
  }
  }
  if (isOpenApi32_83(v, d + 1)) { if (!(tellOpenApi32_23(v, d + 1, own))) return false; }
  else {  }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_86(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_11(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_85(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_86(v, d + 1))) return false; }
  return true
}

function isOpenApi32_84(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_85(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_88(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_70(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_87(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi32_88(c, d + 1))) return false; }
  }
  return true
}

function isOpenApi32_69(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "tags": if (!(isOpenApi32_70(c, d + 1))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi32_71(c, d + 1))) return false;  continue
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "parameters": if (!(isOpenApi32_12(c, d + 1))) return false;  continue
  case "requestBody": if (!(isOpenApi32_72(c, d + 1))) return false;  continue
  case "responses": if (!(isOpenApi32_75(c, d + 1))) return false;  continue
  case "callbacks": if (!(isOpenApi32_84(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "security": if (!(isOpenApi32_87(c, d + 1))) return false;  continue
  case "servers": if (!(isOpenApi32_5(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_67(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_68(k, d + 1))) return false;
  if (!(isOpenApi32_69(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_11(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "servers": if (!(isOpenApi32_5(c, d + 1))) return false;  continue
  case "parameters": if (!(isOpenApi32_12(c, d + 1))) return false;  continue
  case "additionalOperations": if (!(isOpenApi32_67(c, d + 1))) return false;  continue
  case "get": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "put": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "post": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "delete": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "options": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "head": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "patch": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "trace": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  case "query": if (!(isOpenApi32_69(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_10(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_1.test(k)) { if (!(isOpenApi32_11(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi32_90(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_18(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_91(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) { if (!((typeof k !== 'string' || PATTERN_11.test(k)))) return false; }
  }
  return true
}

function isOpenApi32_92(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_76(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_93(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_14(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_94(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_72(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_98(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_25(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; seen.add(k); continue
  case "in": if (!((c === "query" || c === "header" || c === "cookie"))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_24(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_98(v, d + 1)) { if (!(tellOpenApi32_25(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_99(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "http")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_27(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "scheme"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "scheme": if (!(typeof c === 'string')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_26(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_99(v, d + 1)) { if (!(tellOpenApi32_27(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_100(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "scheme"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "http")) return false;  continue
  case "scheme": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_12.test(c))))) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_29(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "bearerFormat": if (!(typeof c === 'string')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_28(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_100(v, d + 1)) { if (!(tellOpenApi32_29(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_101(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  }
  }
  }
  return true
}

function isOpenApi32_103(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi32_35(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_104(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi32_35(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_105(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi32_35(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_106(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "deviceAuthorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "deviceAuthorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(isOpenApi32_35(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_102(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "implicit": if (!(isOpenApi32_103(c, d + 1))) return false;  continue
  case "password": if (!(isOpenApi32_104(c, d + 1))) return false;  continue
  case "clientCredentials": if (!(isOpenApi32_104(c, d + 1))) return false;  continue
  case "authorizationCode": if (!(isOpenApi32_105(c, d + 1))) return false;  continue
  case "deviceAuthorization": if (!(isOpenApi32_106(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function tellOpenApi32_31(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "flows"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "flows": if (!(isOpenApi32_102(c, d + 1))) return false; seen.add(k); continue
  case "oauth2MetadataUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_30(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_101(v, d + 1)) { if (!(tellOpenApi32_31(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_107(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "openIdConnect")) return false;  continue
  }
  }
  }
  return true
}

function tellOpenApi32_33(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openIdConnectUrl"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "openIdConnectUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tellOpenApi32_32(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isOpenApi32_107(v, d + 1)) { if (!(tellOpenApi32_33(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function isOpenApi32_97(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((c === "apiKey" || c === "http" || c === "mutualTLS" || c === "oauth2" || c === "openIdConnect"))) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "deprecated": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(tellOpenApi32_24(v, d + 1, own))) return false;
  if (!(tellOpenApi32_26(v, d + 1, own))) return false;
  if (!(tellOpenApi32_28(v, d + 1, own))) return false;
  if (!(tellOpenApi32_30(v, d + 1, own))) return false;
  if (!(tellOpenApi32_32(v, d + 1, own))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function isOpenApi32_96(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isOpenApi32_15(v, d + 1)) { if (!(isOpenApi32_16(v, d + 1))) return false; }
  else { if (!(isOpenApi32_97(v, d + 1))) return false; }
  return true
}

function isOpenApi32_95(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  if (!(isOpenApi32_96(c, d + 1))) return false;
  }
  }
  return true
}

function isOpenApi32_89(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "schemas": if (!((isOpenApi32_90(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "responses": if (!((isOpenApi32_92(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "parameters": if (!((isOpenApi32_93(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "examples": if (!((isOpenApi32_48(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "requestBodies": if (!((isOpenApi32_94(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "headers": if (!((isOpenApi32_43(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "securitySchemes": if (!((isOpenApi32_95(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "links": if (!((isOpenApi32_78(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "callbacks": if (!((isOpenApi32_84(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "pathItems": if (!((isOpenApi32_86(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  case "mediaTypes": if (!((isOpenApi32_74(c, d + 1) && isOpenApi32_91(c, d + 1)))) return false;  continue
  }
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_18.test(k)) { if (!(isOpenApi32_91(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function isOpenApi32_109(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(isOpenApi32_71(c, d + 1))) return false;  continue
  case "parent": if (!(typeof c === 'string')) return false;  continue
  case "kind": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function isOpenApi32_108(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(isOpenApi32_109(c, d + 1))) return false; }
  }
  return true
}

function tellOpenApi32_34(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "paths"))) return false;
  }
  return true
}

function tellOpenApi32_35(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "components"))) return false;
  }
  return true
}

function tellOpenApi32_36(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "webhooks"))) return false;
  }
  return true
}

function isOpenApi32_0(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openapi"))) return false;
  if (!(Object.hasOwn(v, "info"))) return false;
  for (const k of Object.keys(v)) {
  const c = v[k] ?? null
  switch (k) {
  case "openapi": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_14.test(c))))) return false; own.add(k); continue
  case "$self": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_15.test(c)) && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  case "info": if (!(isOpenApi32_1(c, d + 1))) return false; own.add(k); continue
  case "jsonSchemaDialect": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  case "servers": if (!(isOpenApi32_5(c, d + 1))) return false; own.add(k); continue
  case "paths": if (!(isOpenApi32_10(c, d + 1))) return false; own.add(k); continue
  case "webhooks": if (!(isOpenApi32_86(c, d + 1))) return false; own.add(k); continue
  case "components": if (!(isOpenApi32_89(c, d + 1))) return false; own.add(k); continue
  case "security": if (!(isOpenApi32_87(c, d + 1))) return false; own.add(k); continue
  case "tags": if (!(isOpenApi32_108(c, d + 1))) return false; own.add(k); continue
  case "externalDocs": if (!(isOpenApi32_71(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!((tellOpenApi32_34(v, d + 1, own) || tellOpenApi32_35(v, d + 1, own) || tellOpenApi32_36(v, d + 1, own)))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}
