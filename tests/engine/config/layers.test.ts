/** Several config files as one. */

import {expect, test} from 'vitest'
import {ignoredBy, type Layer, mergeConfigs, resolveFor} from '../../../engine/index.ts'

const layer = (file: string, config: Layer['config']): Layer => ({
  file,
  folder: `/repo/${file}`.replace(/\/[^/]*$/, ''),
  config,
})

test('a later layer wins, its rules over the overrides of its base', () => {
  const layers = [
    layer('base.yaml', {
      rules: {a: 'hint', b: 'hint'},
      overrides: [{files: '*.md', rules: {a: 'info', b: 'info'}}],
    }),
    layer('top.yaml', {rules: {b: 'error'}}),
  ]
  expect(resolveFor(layers, '/repo/x.md', '/repo').rules).toEqual({
    a: {value: 'info', from: 'base.yaml, overrides[0]'},
    b: {value: 'error', from: 'top.yaml, rules'},
  })
})

test('globs of a base outside the folder count from the root', () => {
  const layers = [layer('shared/base.yaml', {profiles: {'legal/**': 'legal'}})]
  expect(resolveFor(layers, '/repo/legal/x.md', '/repo').profile?.value).toBe('legal')
  expect(resolveFor(layers, '/repo/shared/legal/x.md', '/repo').profile?.value).toBe('legal')
  expect(resolveFor(layers, '/repo/x.md', '/repo').profile).toBeUndefined()
})

test('ignore: a later layer may take back what its base leaves out', () => {
  const base = layer('base.yaml', {ignore: ['drafts']})
  const top = layer('top.yaml', {ignore: ['!drafts/keep.md']})
  expect(ignoredBy([base, top], '/repo/drafts/a.md', '/repo')).toBe('base.yaml')
  expect(ignoredBy([base, top], '/repo/drafts/keep.md', '/repo')).toBeUndefined()
  expect(ignoredBy([base], '/elsewhere/drafts/a.md', '/repo')).toBeUndefined()
})

test('vocabulary: lists add up without doubles, single values go to the last', () => {
  const merged = mergeConfigs([
    {customers: {primary: 'user', also: ['guest']}, offers: ['policy'], own: {names: ['X']}},
    {customers: {primary: 'tenant', also: ['guest', 'household']}, offers: ['flat']},
  ])
  expect(merged).toMatchObject({
    customers: {primary: 'tenant', also: ['guest', 'household']},
    offers: ['policy', 'flat'],
    own: {names: ['X']},
  })
})
