// Made by "npm run generate" from the shapes beside it. Do not edit.
import { deepEnough, fitsFormat, isUnique } from './sound-parts.ts'
import { type JsonValue, isObject } from '../json.ts'

const PATTERN_0 = new RegExp("^3\\.1\\.\\d+(-.+)?$", 'u')
const PATTERN_1 = new RegExp("^/", 'u')
const PATTERN_2 = new RegExp("^[^#]*#?$", 'u')
const PATTERN_3 = new RegExp("^[A-Za-z_][-A-Za-z0-9._]*$", 'u')
const PATTERN_4 = new RegExp("^[1-5](?:[0-9]{2}|XX)$", 'u')
const PATTERN_5 = new RegExp("^[a-zA-Z0-9._-]+$", 'u')
const PATTERN_6 = new RegExp("^[Bb][Ee][Aa][Rr][Ee][Rr]$", 'u')
const PATTERN_7 = new RegExp("^(schemas|responses|parameters|examples|requestBodies|headers|securitySchemes|links|callbacks|pathItems)$", 'u')

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

function is_4(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  }
  return true
}

function tell_0(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (is_4(v, d + 1)) return false
  return true
}

function is_3(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "identifier": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (isObject(v) && Object.hasOwn(v, "identifier")) { if (!(tell_0(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function is_1(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "title"))) return false;
  if (!(Object.hasOwn(v, "version"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "termsOfService": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "contact": if (!(is_2(c, d + 1))) return false;  continue
  case "license": if (!(is_3(c, d + 1))) return false;  continue
  case "version": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_9(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function is_8(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "enum": if (!(is_9(c, d + 1))) return false;  continue
  case "default": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
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
  if (!(is_8(c, d + 1))) return false;
  }
  }
  return true
}

function is_6(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "url": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "variables": if (!(is_7(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_5(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_6(c, d + 1))) return false; }
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
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_21(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(typeof k === 'string')) return false;
  if (!(typeof c === 'boolean')) return false;
  }
  }
  return true
}

function is_22(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_19(c, d + 1))) return false;
  }
  }
  return true
}

function is_23(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(is_19(c, d + 1))) return false; }
  }
  return true
}

function is_26(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_25(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!((is_19(v, d + 1) || is_26(v, d + 1)))) return false;
  return true
}

function is_24(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_25(c, d + 1))) return false;
  }
  }
  return true
}

function is_29(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!((c === "array" || c === "boolean" || c === "integer" || c === "null" || c === "number" || c === "object" || c === "string"))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_30(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function is_28(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (Array.isArray(v)) { if (!(is_29(v, d + 1))) return false; }
  else { if (!(is_30(v, d + 1))) return false; }
  return true
}

function is_27(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'string') { if (!((v === "array" || v === "boolean" || v === "integer" || v === "null" || v === "number" || v === "object" || v === "string"))) return false; }
  else { if (!(is_28(v, d + 1))) return false; }
  return true
}

function is_31(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_26(c, d + 1))) return false;
  }
  }
  return true
}

function is_20(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "$id": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_2.test(c))))) return false;  continue
  case "$schema": if (!(typeof c === 'string')) return false;  continue
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "$anchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_3.test(c))))) return false;  continue
  case "$dynamicRef": if (!(typeof c === 'string')) return false;  continue
  case "$dynamicAnchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_3.test(c))))) return false;  continue
  case "$recursiveRef": if (!(typeof c === 'string')) return false;  continue
  case "$recursiveAnchor": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_3.test(c))))) return false;  continue
  case "$vocabulary": if (!(is_21(c, d + 1))) return false;  continue
  case "$comment": if (!(typeof c === 'string')) return false;  continue
  case "$defs": if (!(is_22(c, d + 1))) return false;  continue
  case "definitions": if (!(is_22(c, d + 1))) return false;  continue
  case "prefixItems": if (!(is_23(c, d + 1))) return false;  continue
  case "items": if (!(is_19(c, d + 1))) return false;  continue
  case "contains": if (!(is_19(c, d + 1))) return false;  continue
  case "additionalProperties": if (!(is_19(c, d + 1))) return false;  continue
  case "properties": if (!(is_22(c, d + 1))) return false;  continue
  case "patternProperties": if (!(is_22(c, d + 1))) return false;  continue
  case "dependentSchemas": if (!(is_22(c, d + 1))) return false;  continue
  case "dependencies": if (!(is_24(c, d + 1))) return false;  continue
  case "propertyNames": if (!(is_19(c, d + 1))) return false;  continue
  case "if": if (!(is_19(c, d + 1))) return false;  continue
  case "then": if (!(is_19(c, d + 1))) return false;  continue
  case "else": if (!(is_19(c, d + 1))) return false;  continue
  case "allOf": if (!(is_23(c, d + 1))) return false;  continue
  case "anyOf": if (!(is_23(c, d + 1))) return false;  continue
  case "oneOf": if (!(is_23(c, d + 1))) return false;  continue
  case "not": if (!(is_19(c, d + 1))) return false;  continue
  case "unevaluatedItems": if (!(is_19(c, d + 1))) return false;  continue
  case "unevaluatedProperties": if (!(is_19(c, d + 1))) return false;  continue
  case "type": if (!(is_27(c, d + 1))) return false;  continue
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
  case "required": if (!(is_26(c, d + 1))) return false;  continue
  case "dependentRequired": if (!(is_31(c, d + 1))) return false;  continue
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "writeOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "examples": if (!(Array.isArray(c))) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "contentEncoding": if (!(typeof c === 'string')) return false;  continue
  case "contentMediaType": if (!(typeof c === 'string')) return false;  continue
  case "contentSchema": if (!(is_19(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function is_33(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function is_32(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'boolean') {  }
  else { if (!(is_33(v, d + 1))) return false; }
  return true
}

function is_19(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(is_20(v, d + 1))) return false; }
  else { if (!(is_32(v, d + 1))) return false; }
  return true
}

function is_36(v: JsonValue, d: number): boolean {
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

function is_35(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "propertyName"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "propertyName": if (!(typeof c === 'string')) return false;  continue
  case "mapping": if (!(is_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_37(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_38(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
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

function is_34(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "discriminator": if (!(is_35(c, d + 1))) return false;  continue
  case "externalDocs": if (!(is_37(c, d + 1))) return false;  continue
  case "xml": if (!(is_38(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function is_18(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(is_19(v, d + 1))) return false;
  if (!(is_34(v, d + 1))) return false;
  return true
}

function is_17(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(is_18(v, d + 1))) return false; }
  else { if (!(is_32(v, d + 1))) return false; }
  return true
}

function is_46(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "schema"))) return false;
  }
  return true
}

function is_47(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function is_51(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "value"))) return false;
  if (!(Object.hasOwn(v, "externalValue"))) return false;
  }
  return true
}

function is_50(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
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
  if (is_51(v, d + 1)) return false
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function is_49(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_50(v, d + 1))) return false; }
  return true
}

function is_48(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_49(c, d + 1))) return false;
  }
  }
  return true
}

function tell_2(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "example":  seen.add(k); continue
  case "examples": if (!(is_48(c, d + 1))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_1(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false; seen.add(k); continue
  case "explode": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  if (!(tell_2(v, d + 1, seen))) return false;
  return true
}

function is_45(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "required": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "deprecated": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "schema": if (!(is_17(c, d + 1))) return false; own.add(k); continue
  case "content": if (!(is_39(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(is_46(v, d + 1)) + Number(is_47(v, d + 1)) === 1)) return false;
  if (isObject(v) && Object.hasOwn(v, "schema")) { if (!(tell_1(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function is_44(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_45(v, d + 1))) return false; }
  return true
}

function is_43(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_44(c, d + 1))) return false;
  }
  }
  return true
}

function is_42(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "contentType": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(is_43(c, d + 1))) return false;  continue
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
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

function is_40(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "schema": if (!(is_17(c, d + 1))) return false; own.add(k); continue
  case "encoding": if (!(is_41(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(tell_2(v, d + 1, own))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function is_39(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  if (!(keys.length >= 1)) return false;
  if (!(keys.length <= 1)) return false;
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_40(c, d + 1))) return false;
  }
  }
  return true
}

function is_52(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "query")) return false;  continue
  }
  }
  }
  return true
}

function tell_3(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function is_53(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "path")) return false;  continue
  }
  }
  }
  return true
}

function tell_6(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "required"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "matrix" || c === "label" || c === "simple"))) return false; seen.add(k); continue
  case "required": if (!(c === true)) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_5(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_53(v, d + 1)) { if (!(tell_6(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function is_54(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "header")) return false;  continue
  }
  }
  }
  return true
}

function tell_8(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_7(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_54(v, d + 1)) { if (!(tell_8(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function tell_10(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false; seen.add(k); continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_9(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_52(v, d + 1)) { if (!(tell_10(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function is_55(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "cookie")) return false;  continue
  }
  }
  }
  return true
}

function tell_12(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "form")) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_11(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_55(v, d + 1)) { if (!(tell_12(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function tell_4(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(typeof c === 'string')) return false; seen.add(k); continue
  case "explode": if (!(typeof c === 'boolean')) return false; seen.add(k); continue
  }
  }
  }
  if (!(tell_2(v, d + 1, seen))) return false;
  if (!(tell_5(v, d + 1, seen))) return false;
  if (!(tell_7(v, d + 1, seen))) return false;
  if (!(tell_9(v, d + 1, seen))) return false;
  if (!(tell_11(v, d + 1, seen))) return false;
  return true
}

function is_16(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "in": if (!((c === "query" || c === "header" || c === "path" || c === "cookie"))) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "required": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "deprecated": if (!(typeof c === 'boolean')) return false; own.add(k); continue
  case "schema": if (!(is_17(c, d + 1))) return false; own.add(k); continue
  case "content": if (!(is_39(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(is_46(v, d + 1)) + Number(is_47(v, d + 1)) === 1)) return false;
  if (is_52(v, d + 1)) { if (!(tell_3(v, d + 1, own))) return false; }
  else {  }
  if (isObject(v) && Object.hasOwn(v, "schema")) { if (!(tell_4(v, d + 1, own))) return false; }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
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
  }
  return true
}

function is_57(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function is_58(v: JsonValue, d: number): boolean {
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

function is_61(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_40(c, d + 1))) return false;
  }
  }
  return true
}

function is_60(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "content": if (!(is_61(c, d + 1))) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_59(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_60(v, d + 1))) return false; }
  return true
}

function is_68(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationRef"))) return false;
  }
  return true
}

function is_69(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationId"))) return false;
  }
  return true
}

function is_67(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "operationRef": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; own.add(k); continue
  case "operationId": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "parameters": if (!(is_36(c, d + 1))) return false; own.add(k); continue
  case "requestBody":  own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  case "body": if (!(is_6(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(Number(is_68(v, d + 1)) + Number(is_69(v, d + 1)) === 1)) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function is_66(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_67(v, d + 1))) return false; }
  return true
}

function is_65(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_66(c, d + 1))) return false;
  }
  }
  return true
}

function is_64(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "description"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(is_43(c, d + 1))) return false;  continue
  case "content": if (!(is_61(c, d + 1))) return false;  continue
  case "links": if (!(is_65(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_63(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_64(v, d + 1))) return false; }
  return true
}

function is_70(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  if (PATTERN_4.test(k)) { if (!(false)) return false;  }
  }
  }
  return true
}

function tell_13(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  }
  return true
}

function is_62(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  const keys = Object.keys(v)
  if (!(keys.length >= 1)) return false;
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "default": if (!(is_63(c, d + 1))) return false; own.add(k); continue
  }
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_4.test(k)) { if (!(is_63(c, d + 1))) return false; isNamed = true }
  if (isNamed) { own.add(k); }
  }
  }
  if (is_70(v, d + 1)) { if (!(tell_13(v, d + 1, own))) return false; }
  else {  }
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function is_74(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_11(v, d + 1))) return false; }
  return true
}

function is_73(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_74(c, d + 1))) return false;
  }
  }
  return true
}

function is_72(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_73(v, d + 1))) return false; }
  return true
}

function is_71(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_72(c, d + 1))) return false;
  }
  }
  return true
}

function is_76(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_57(c, d + 1))) return false;
  }
  }
  return true
}

function is_75(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_76(c, d + 1))) return false; }
  }
  return true
}

function is_56(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "tags": if (!(is_57(c, d + 1))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(is_58(c, d + 1))) return false;  continue
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "parameters": if (!(is_12(c, d + 1))) return false;  continue
  case "requestBody": if (!(is_59(c, d + 1))) return false;  continue
  case "responses": if (!(is_62(c, d + 1))) return false;  continue
  case "callbacks": if (!(is_71(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "security": if (!(is_75(c, d + 1))) return false;  continue
  case "servers": if (!(is_5(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_11(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "servers": if (!(is_5(c, d + 1))) return false;  continue
  case "parameters": if (!(is_12(c, d + 1))) return false;  continue
  case "get": if (!(is_56(c, d + 1))) return false;  continue
  case "put": if (!(is_56(c, d + 1))) return false;  continue
  case "post": if (!(is_56(c, d + 1))) return false;  continue
  case "delete": if (!(is_56(c, d + 1))) return false;  continue
  case "options": if (!(is_56(c, d + 1))) return false;  continue
  case "head": if (!(is_56(c, d + 1))) return false;  continue
  case "patch": if (!(is_56(c, d + 1))) return false;  continue
  case "trace": if (!(is_56(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_10(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_1.test(k)) { if (!(is_11(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function is_78(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_17(c, d + 1))) return false;
  }
  }
  return true
}

function is_79(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) { if (!((typeof k !== 'string' || PATTERN_5.test(k)))) return false; }
  }
  return true
}

function is_80(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_63(c, d + 1))) return false;
  }
  }
  return true
}

function is_81(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_13(c, d + 1))) return false;
  }
  }
  return true
}

function is_82(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_59(c, d + 1))) return false;
  }
  }
  return true
}

function is_86(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  }
  }
  }
  return true
}

function tell_15(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false; seen.add(k); continue
  case "in": if (!((c === "query" || c === "header" || c === "cookie"))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_14(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_86(v, d + 1)) { if (!(tell_15(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function is_87(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "http")) return false;  continue
  }
  }
  }
  return true
}

function tell_17(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "scheme"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "scheme": if (!(typeof c === 'string')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_16(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_87(v, d + 1)) { if (!(tell_17(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function is_88(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "scheme"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "http")) return false;  continue
  case "scheme": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_6.test(c))))) return false;  continue
  }
  }
  }
  return true
}

function tell_19(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "bearerFormat": if (!(typeof c === 'string')) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_18(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_88(v, d + 1)) { if (!(tell_19(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function is_89(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  }
  }
  }
  return true
}

function is_91(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(is_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_92(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(is_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_93(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(is_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_90(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "implicit": if (!(is_91(c, d + 1))) return false;  continue
  case "password": if (!(is_92(c, d + 1))) return false;  continue
  case "clientCredentials": if (!(is_92(c, d + 1))) return false;  continue
  case "authorizationCode": if (!(is_93(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function tell_21(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "flows"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "flows": if (!(is_90(c, d + 1))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_20(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_89(v, d + 1)) { if (!(tell_21(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function is_94(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "openIdConnect")) return false;  continue
  }
  }
  }
  return true
}

function tell_23(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openIdConnectUrl"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "openIdConnectUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false; seen.add(k); continue
  }
  }
  }
  return true
}

function tell_22(v: JsonValue, d: number, seen: Set<string>): boolean {
  deepEnough(d)
  if (is_94(v, d + 1)) { if (!(tell_23(v, d + 1, seen))) return false; }
  else {  }
  return true
}

function is_85(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((c === "apiKey" || c === "http" || c === "mutualTLS" || c === "oauth2" || c === "openIdConnect"))) return false; own.add(k); continue
  case "description": if (!(typeof c === 'string')) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!(tell_14(v, d + 1, own))) return false;
  if (!(tell_16(v, d + 1, own))) return false;
  if (!(tell_18(v, d + 1, own))) return false;
  if (!(tell_20(v, d + 1, own))) return false;
  if (!(tell_22(v, d + 1, own))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}

function is_84(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_14(v, d + 1)) { if (!(is_15(v, d + 1))) return false; }
  else { if (!(is_85(v, d + 1))) return false; }
  return true
}

function is_83(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_84(c, d + 1))) return false;
  }
  }
  return true
}

function is_77(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "schemas": if (!((is_78(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "responses": if (!((is_80(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "parameters": if (!((is_81(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "examples": if (!((is_48(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "requestBodies": if (!((is_82(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "headers": if (!((is_43(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "securitySchemes": if (!((is_83(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "links": if (!((is_65(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "callbacks": if (!((is_71(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  case "pathItems": if (!((is_73(c, d + 1) && is_79(c, d + 1)))) return false;  continue
  }
  let isNamed = false
  if (k.startsWith("x-")) {  isNamed = true }
  if (PATTERN_7.test(k)) { if (!(is_79(c, d + 1))) return false; isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function is_96(v: JsonValue, d: number): boolean {
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
  case "externalDocs": if (!(is_58(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_95(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_96(c, d + 1))) return false; }
  }
  return true
}

function tell_24(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "paths"))) return false;
  }
  return true
}

function tell_25(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "components"))) return false;
  }
  return true
}

function tell_26(v: JsonValue, d: number, _seen: Set<string>): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "webhooks"))) return false;
  }
  return true
}

function is_0(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  const own = new Set<string>()
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openapi"))) return false;
  if (!(Object.hasOwn(v, "info"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "openapi": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_0.test(c))))) return false; own.add(k); continue
  case "info": if (!(is_1(c, d + 1))) return false; own.add(k); continue
  case "jsonSchemaDialect": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false; own.add(k); continue
  case "servers": if (!(is_5(c, d + 1))) return false; own.add(k); continue
  case "paths": if (!(is_10(c, d + 1))) return false; own.add(k); continue
  case "webhooks": if (!(is_73(c, d + 1))) return false; own.add(k); continue
  case "components": if (!(is_77(c, d + 1))) return false; own.add(k); continue
  case "security": if (!(is_75(c, d + 1))) return false; own.add(k); continue
  case "tags": if (!(is_95(c, d + 1))) return false; own.add(k); continue
  case "externalDocs": if (!(is_58(c, d + 1))) return false; own.add(k); continue
  }
  if (k.startsWith("x-")) {  own.add(k); }
  }
  }
  if (!((tell_24(v, d + 1, own) || tell_25(v, d + 1, own) || tell_26(v, d + 1, own)))) return false;
  if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false
  return true
}
