// Made by "npm run generate" from the shapes beside it. Do not edit.
import { deepEnough, fitsFormat, isUnique } from './sound-parts.ts'
import { type JsonValue, isObject } from '../json.ts'

const PATTERN_0 = new RegExp("^[^{}/ :\\\\]+(?::\\d+)?$", 'u')
const PATTERN_1 = new RegExp("^/", 'u')
const PATTERN_2 = new RegExp("^([0-9]{3})$|^(default)$", 'u')

/** True where the evaluator would find nothing; false also where that is not sure. */
export function isSound(v: JsonValue): boolean {
  return is_0(v, 0)
}

function is_2(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_3(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_1(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "version"))) return false;
  if (!(Object.hasOwn(v, "title"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "version": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "termsOfService": if (!(typeof c === 'string')) return false;  continue
  case "contact": if (!(is_2(c, d + 1))) return false;  continue
  case "license": if (!(is_3(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_4(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!((c === "http" || c === "https" || c === "ws" || c === "wss"))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_6(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(typeof v === 'string')) return false;
  return true
}

function is_5(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_6(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_10(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_11(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_14(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  }
  return true
}

function is_15(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  }
  if (!(false)) return false;
  }
  }
  return true
}

function is_19(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_20(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_23(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function is_22(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'boolean') {  }
  else { if (!(is_23(v, d + 1))) return false; }
  return true
}

function is_21(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(is_18(v, d + 1))) return false; }
  else { if (!(is_22(v, d + 1))) return false; }
  return true
}

function is_25(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!((c === "array" || c === "boolean" || c === "integer" || c === "null" || c === "number" || c === "object" || c === "string"))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_24(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(((v === "array" || v === "boolean" || v === "integer" || v === "null" || v === "number" || v === "object" || v === "string") || is_25(v, d + 1)))) return false;
  return true
}

function is_27(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(is_18(c, d + 1))) return false; }
  }
  return true
}

function is_26(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!((is_18(v, d + 1) || is_27(v, d + 1)))) return false;
  return true
}

function is_28(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_18(c, d + 1))) return false;
  }
  }
  return true
}

function is_29(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_18(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
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
  case "required": if (!(is_19(c, d + 1))) return false;  continue
  case "enum": if (!(is_20(c, d + 1))) return false;  continue
  case "additionalProperties": if (!(is_21(c, d + 1))) return false;  continue
  case "type": if (!(is_24(c, d + 1))) return false;  continue
  case "items": if (!(is_26(c, d + 1))) return false;  continue
  case "allOf": if (!(is_27(c, d + 1))) return false;  continue
  case "oneOf": if (!(is_27(c, d + 1))) return false;  continue
  case "anyOf": if (!(is_27(c, d + 1))) return false;  continue
  case "properties": if (!(is_28(c, d + 1))) return false;  continue
  case "discriminator": if (!(typeof c === 'string')) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "xml": if (!(is_29(c, d + 1))) return false;  continue
  case "externalDocs": if (!(is_11(c, d + 1))) return false;  continue
  case "example":   continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_17(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  if (!(Object.hasOwn(v, "schema"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "body"))) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "schema": if (!(is_18(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_32(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array"))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(is_32(c, d + 1))) return false;  continue
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
  case "enum": if (!(is_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_31(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "header"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(is_32(c, d + 1))) return false;  continue
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
  case "enum": if (!(is_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_33(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "formData"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array" || c === "file")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(is_32(c, d + 1))) return false;  continue
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
  case "enum": if (!(is_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_34(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "query"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(is_32(c, d + 1))) return false;  continue
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
  case "enum": if (!(is_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_35(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "required"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "required": if (!((typeof c === 'boolean' && c === true))) return false;  continue
  case "in": if (!((typeof c === 'string' && c === "path"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(is_32(c, d + 1))) return false;  continue
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
  case "enum": if (!(is_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_30(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  if (!(Object.hasOwn(v, "type"))) return false;
  }
  if (!(Number(is_31(v, d + 1)) + Number(is_33(v, d + 1)) + Number(is_34(v, d + 1)) + Number(is_35(v, d + 1)) === 1)) return false;
  return true
}

function is_16(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Number(is_17(v, d + 1)) + Number(is_30(v, d + 1)) === 1)) return false;
  return true
}

function is_13(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_16(v, d + 1))) return false; }
  return true
}

function is_12(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_13(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_40(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "default":   continue
  case "required": if (!(is_19(c, d + 1))) return false;  continue
  case "type": if (!(c === "file")) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "externalDocs": if (!(is_11(c, d + 1))) return false;  continue
  case "example":   continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_39(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Number(is_18(v, d + 1)) + Number(is_40(v, d + 1)) === 1)) return false;
  return true
}

function is_42(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((typeof c === 'string' && (c === "string" || c === "number" || c === "boolean" || c === "integer" || c === "array")))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "items": if (!(is_32(c, d + 1))) return false;  continue
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
  case "enum": if (!(is_20(c, d + 1))) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_41(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_42(c, d + 1))) return false;
  }
  }
  return true
}

function is_43(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  return true
}

function is_38(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "description"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "schema": if (!(is_39(c, d + 1))) return false;  continue
  case "headers": if (!(is_41(c, d + 1))) return false;  continue
  case "examples": if (!(is_43(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_37(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_38(v, d + 1))) return false; }
  return true
}

function is_44(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_36(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  if (!(keys.length >= 1)) return false;
  for (const k of keys) {
  const c = v[k] ?? null
  let isNamed = false
  if (PATTERN_2.test(k)) { if (!(is_37(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  if (is_44(v, d + 1)) return false
  return true
}

function is_46(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_10(c, d + 1))) return false;
  }
  }
  return true
}

function is_45(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_46(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_9(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "responses"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "tags": if (!(is_10(c, d + 1))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(is_11(c, d + 1))) return false;  continue
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "produces": if (!(is_5(c, d + 1))) return false;  continue
  case "consumes": if (!(is_5(c, d + 1))) return false;  continue
  case "parameters": if (!(is_12(c, d + 1))) return false;  continue
  case "responses": if (!(is_36(c, d + 1))) return false;  continue
  case "schemes": if (!(is_4(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "security": if (!(is_45(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_8(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "get": if (!(is_9(c, d + 1))) return false;  continue
  case "put": if (!(is_9(c, d + 1))) return false;  continue
  case "post": if (!(is_9(c, d + 1))) return false;  continue
  case "delete": if (!(is_9(c, d + 1))) return false;  continue
  case "options": if (!(is_9(c, d + 1))) return false;  continue
  case "head": if (!(is_9(c, d + 1))) return false;  continue
  case "patch": if (!(is_9(c, d + 1))) return false;  continue
  case "parameters": if (!(is_12(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_7(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_1.test(k)) { if (!(is_8(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function is_47(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_16(c, d + 1))) return false;
  }
  }
  return true
}

function is_48(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_38(c, d + 1))) return false;
  }
  }
  return true
}

function is_51(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_52(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_54(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(typeof c === 'string')) return false;
  }
  }
  return true
}

function is_53(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "implicit")) return false;  continue
  case "scopes": if (!(is_54(c, d + 1))) return false;  continue
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_55(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "password")) return false;  continue
  case "scopes": if (!(is_54(c, d + 1))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_56(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "application")) return false;  continue
  case "scopes": if (!(is_54(c, d + 1))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_57(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flow"))) return false;
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flow": if (!(c === "accessCode")) return false;  continue
  case "scopes": if (!(is_54(c, d + 1))) return false;  continue
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_50(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Number(is_51(v, d + 1)) + Number(is_52(v, d + 1)) + Number(is_53(v, d + 1)) + Number(is_55(v, d + 1)) + Number(is_56(v, d + 1)) + Number(is_57(v, d + 1)) === 1)) return false;
  return true
}

function is_49(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_50(c, d + 1))) return false;
  }
  }
  return true
}

function is_59(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(is_11(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_58(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_59(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_0(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "swagger"))) return false;
  if (!(Object.hasOwn(v, "info"))) return false;
  if (!(Object.hasOwn(v, "paths"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "swagger": if (!((typeof c === 'string' && c === "2.0"))) return false;  continue
  case "info": if (!(is_1(c, d + 1))) return false;  continue
  case "host": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_0.test(c))))) return false;  continue
  case "basePath": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_1.test(c))))) return false;  continue
  case "schemes": if (!(is_4(c, d + 1))) return false;  continue
  case "consumes": if (!(is_5(c, d + 1))) return false;  continue
  case "produces": if (!(is_5(c, d + 1))) return false;  continue
  case "paths": if (!(is_7(c, d + 1))) return false;  continue
  case "definitions": if (!(is_28(c, d + 1))) return false;  continue
  case "parameters": if (!(is_47(c, d + 1))) return false;  continue
  case "responses": if (!(is_48(c, d + 1))) return false;  continue
  case "security": if (!(is_45(c, d + 1))) return false;  continue
  case "securityDefinitions": if (!(is_49(c, d + 1))) return false;  continue
  case "tags": if (!(is_58(c, d + 1))) return false;  continue
  case "externalDocs": if (!(is_11(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}
